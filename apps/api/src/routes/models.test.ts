import { Net } from '@glassnet/core';
import { writeSafetensors } from '@glassnet/core/writers/safetensors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemoryStore } from '../stores/memory-store.ts';
import { inferBody } from '../testing/infer-body.ts';
import { seededFile, seededNet } from '../testing/nets.ts';
import { openService, type Service } from '../testing/service.ts';

let service: Service;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service.close());

const json = async (path: string, own = service) => JSON.parse((await own.ask(path)).text);

describe('metadata', () => {
  const spiral = {
    name: 'spiral',
    versions: ['1'],
    platform: 'glassnet',
    inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 2] }],
    outputs: [{ name: 's', datatype: 'FP32', shape: [-1, 3] }],
  };

  it('of each model is at its name and at its version', async () => {
    expect(await json('/v2/models/spiral')).toEqual(spiral);
    expect(await json('/v2/models/spiral/versions/1')).toEqual(spiral);
    expect(await json('/v2/models/digits')).toMatchObject({
      inputs: [{ shape: [-1, 64] }],
      outputs: [{ shape: [-1, 10] }],
    });
  });

  it('of all is in the list, with their names', async () => {
    const { models, specs } = await json('/v2/models');
    expect(models).toEqual(['seed', 'picture', 'spiral', 'digits']);
    expect(specs[2]).toEqual(spiral);
    expect(specs).toHaveLength(4);
  });

  it('tells the versions that are served, and the shape of an image', async () => {
    const image = new Uint8Array(
      writeSafetensors(new Net(seededNet(1, 4).layers, { inputShape: [1, 2, 2] })),
    );
    const store = new MemoryStore([['a', image]]);
    await store.write('a', '11', { bytes: image, extension: 'safetensors' });
    const own = await openService({ store });
    expect(await json('/v2/models/a', own)).toMatchObject({
      versions: ['1', '11'],
      inputs: [{ shape: [-1, 1, 2, 2] }],
    });
    expect((await json('/v2/models/a/config', own)).input).toEqual([
      { name: 'x', data_type: 'TYPE_FP32', dims: [1, 2, 2] },
    ]);
    await own.close();
  });

  it('says whether a model is served, and which', async () => {
    const own = await openService();
    expect(await own.ask('/v2/models/seed/ready')).toMatchObject({
      status: 200,
      text: '{"name":"seed","ready":true}',
    });
    expect((await own.ask('/v2/models/seed/versions/1/ready')).status).toBe(200);
    await own.repository.unload('seed');
    expect(await own.ask('/v2/models/seed/ready')).toMatchObject({
      status: 503,
      text: '{"name":"seed","ready":false}',
    });
    expect((await own.ask('/v2/models/seed/versions/1/ready')).status).toBe(503);
    const { models, specs } = await json('/v2/models', own);
    expect([models.length, specs.length]).toEqual([4, 3]);
    expect((await own.ask('/v2/models/seed')).status).toBe(503);
    await own.close();
  });
});

it('the configuration is in the words of Triton, and ours', async () => {
  const expected = {
    name: 'digits',
    platform: 'glassnet',
    backend: 'glassnet',
    version_policy: { all: {} },
    max_batch_size: 100_000,
    input: [{ name: 'x', data_type: 'TYPE_FP32', dims: [64] }],
    output: [{ name: 's', data_type: 'TYPE_FP32', dims: [10] }],
    dynamic_batching: { max_queue_delay_microseconds: 0 },
    max_queue_delay_us: 0,
    max_batch_rows: 1024,
  };
  expect(await json('/v2/models/digits/config')).toEqual(expected);
  expect(await json('/v2/models/digits/versions/1/config')).toEqual(expected);
});

describe('statistics', () => {
  it('count calls, rows and runs, and how long each part of them took', async () => {
    const own = await openService({
      store: new MemoryStore([
        ['a', seededFile(1)],
        ['b', seededFile(2)],
      ]),
    });
    const before = Date.now();
    await own.infer('a', inferBody(1, 2, [1, 2]));
    await own.infer('a', inferBody(3, 2, [1, 2, 3, 4, 5, 6]));
    await own.predict('a', { x: [[1, 2]] });
    await own.infer('a', 'nonsense');
    const { model_stats } = await json('/v2/models/a/stats', own);
    const [stats] = model_stats;
    expect(stats).toMatchObject({ name: 'a', version: '1', inference_count: 5, execution_count: 3 });
    expect(stats.last_inference).toBeGreaterThanOrEqual(before);
    for (const part of ['success', 'queue', 'compute_input', 'compute_infer', 'compute_output']) {
      expect([part, stats.inference_stats[part].count]).toEqual([part, 3]);
    }
    expect(stats.inference_stats.success.ns).toBeGreaterThan(0);
    expect(stats.inference_stats.fail.count).toBe(1);
    expect(stats.batch_stats.map((each: { batch_size: number }) => each.batch_size)).toEqual([1, 3]);
    expect((await json('/v2/models/a/versions/1/stats', own)).model_stats).toEqual(model_stats);
    const all = await json('/v2/models/stats', own);
    expect(all.model_stats.map((each: { name: string }) => each.name)).toEqual(['a', 'b']);
    await own.close();
  });
});
