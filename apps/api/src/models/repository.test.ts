import { readFile } from 'node:fs/promises';
import { matrixOf } from '@glassnet/core';
import { digest } from '@glassnet/core/receipt';
import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../stores/memory-store.ts';
import type { ModelStore } from '../stores/model-store.ts';
import { seededFile, seededNet } from '../testing/nets.ts';
import { modelFile } from '../uploads/upload.ts';
import { indexOf } from './describe-index.ts';
import { Repository } from './repository.ts';
import type { ServedModel } from './served-model.ts';

const x = matrixOf(1, 2, Float32Array.of(0.5, -0.25));
const digestOf = ({ net }: ServedModel) => digest(net.predict(x));
const seedDigest = (seed: number) => digest(seededNet(seed).predict(x));

async function repositoryOf(store: ModelStore) {
  const warmed: string[] = [];
  const repository = new Repository(store, {
    mostBytes: 1e8,
    warmUp: async ({ name, version }) => warmed.push(`${name}/${version}`),
  });
  await repository.refresh();
  return { repository, warmed };
}

const seeded = () =>
  new MemoryStore([
    ['a', seededFile(1)],
    ['b', seededFile(2)],
  ]);
const weightsOnly = new URL(
  '../../../../packages/core/fixtures/torch/784-50-100-10.safetensors',
  import.meta.url,
);
const broken = new TextEncoder().encode('no model at all');
const put = (store: ModelStore, name: string, version: string, bytes: Uint8Array) =>
  store.write(name, version, { bytes, extension: 'npz' });

describe('a repository', () => {
  it('serves what the store holds, warm', async () => {
    const { repository, warmed } = await repositoryOf(seeded());
    expect(repository.models.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(digestOf(repository.find('a'))).toBe(seedDigest(1));
    expect(warmed.sort()).toEqual(['a/1', 'b/1']);
  });

  it('serves the newest version unless another is named', async () => {
    const store = seeded();
    await put(store, 'a', '10', seededFile(10));
    await put(store, 'a', '9', seededFile(9));
    const { repository } = await repositoryOf(store);
    expect(digestOf(repository.find('a'))).toBe(seedDigest(10));
    expect(digestOf(repository.find('a', '9'))).toBe(seedDigest(9));
    expect(digestOf(repository.find('a', '1'))).toBe(seedDigest(1));
  });

  it.each([
    ['c', undefined, 404, 'unknown model "c": expected one of a, b'],
    ['__proto__', undefined, 404, 'unknown model "__proto__": expected one of a, b'],
    ['a', '2', 404, 'model "a" has no version "2": expected one of 1'],
    ['a', '01', 404, 'model "a" has no version "01": expected one of 1'],
  ])('has no %s %s', async (name, version, status, message) => {
    const { repository } = await repositoryOf(seeded());
    expect(() => repository.find(name, version)).toThrow(expect.objectContaining({ status, message }));
  });

  it('names no more models than a person reads', async () => {
    const store = new MemoryStore(Array.from({ length: 30 }, (_, i) => [`m${i}`, seededFile(i)] as const));
    const { repository } = await repositoryOf(store);
    expect(() => repository.find('x')).toThrow(/m19, and 10 more$/);
    expect(() => new Repository(store, { mostBytes: 1, warmUp: async () => {} }).find('x')).toThrow(
      'there is none yet',
    );
  });
});

describe('refreshing', () => {
  it('loads what is new or has changed, drops what is gone, and leaves the rest as it is', async () => {
    const store = seeded();
    const { repository, warmed } = await repositoryOf(store);
    const [a, b] = [repository.find('a'), repository.find('b')];
    await repository.refresh();
    expect(repository.find('a')).toBe(a);
    await put(store, 'a', '1', seededFile(5));
    await put(store, 'c', '1', seededFile(6));
    warmed.length = 0;
    await repository.refresh();
    expect(warmed.sort()).toEqual(['a/1', 'c/1']);
    expect(digestOf(repository.find('a'))).toBe(seedDigest(5));
    expect(digestOf(repository.find('c'))).toBe(seedDigest(6));
    expect(repository.find('b')).toBe(b);
    await store.remove('b');
    await repository.refresh();
    expect(() => repository.find('b')).toThrow('unknown model "b"');
  });

  it('goes on serving what it did when the new file is no model, and says why', async () => {
    const store = seeded();
    const { repository } = await repositoryOf(store);
    await put(store, 'a', '1', broken);
    await put(store, 'a', '2', broken);
    await repository.refresh();
    expect(digestOf(repository.find('a'))).toBe(seedDigest(1));
    expect(indexOf(repository.models).filter(({ name }) => name === 'a')).toEqual([
      { name: 'a', version: '1', state: 'READY', reason: expect.stringContaining('expected a net') },
      { name: 'a', version: '2', state: 'UNAVAILABLE', reason: expect.stringContaining('expected a net') },
    ]);
    expect(() => repository.find('a', '2')).toThrow(expect.objectContaining({ status: 503 }));
    await put(store, 'a', '2', seededFile(7));
    await repository.refresh();
    expect(digestOf(repository.find('a'))).toBe(seedDigest(7));
  });

  it('does not read a broken file again before it changes', async () => {
    const store = new MemoryStore([['a', broken]]);
    let reads = 0;
    const read = store.read.bind(store);
    store.read = (...args) => {
      reads++;
      return read(...args);
    };
    const { repository } = await repositoryOf(store);
    for (let i = 0; i < 3; i++) await repository.refresh();
    expect(reads).toBe(1);
  });

  it('keeps the statistics of a version that is loaded again', async () => {
    const store = seeded();
    const { repository } = await repositoryOf(store);
    const { statistics } = repository.find('a');
    await put(store, 'a', '1', seededFile(5));
    await repository.refresh();
    expect(repository.find('a').statistics).toBe(statistics);
  });
});

describe('loading and unloading', () => {
  it('serves nothing of an unloaded model until it is loaded again, whatever the store does', async () => {
    const store = seeded();
    const { repository } = await repositoryOf(store);
    const running = repository.find('a');
    await repository.unload('a');
    await put(store, 'a', '1', seededFile(5));
    await repository.refresh();
    expect(() => repository.find('a')).toThrow(
      expect.objectContaining({ status: 503, message: 'model "a" is not served now: unloaded' }),
    );
    expect(digestOf(running)).toBe(seedDigest(1));
    expect(indexOf(repository.models)[0]).toEqual({
      name: 'a',
      version: '1',
      state: 'UNAVAILABLE',
      reason: 'unloaded',
    });
    await repository.load('a');
    expect(digestOf(repository.find('a'))).toBe(seedDigest(5));
    await store.remove('b');
    await repository.unload('b');
    await repository.refresh();
    expect(() => repository.find('b')).toThrow('unknown model "b"');
  });

  it('loads all versions or none', async () => {
    const store = seeded();
    const { repository } = await repositoryOf(store);
    await put(store, 'a', '1', seededFile(5));
    await put(store, 'a', '2', broken);
    await expect(repository.load('a')).rejects.toThrow('expected a net');
    expect(digestOf(repository.find('a'))).toBe(seedDigest(1));
  });

  it('loads with another configuration until the next load', async () => {
    const { repository } = await repositoryOf(seeded());
    await repository.load('a', new Map(), '{"max_queue_delay_us":500,"platform":"x"}');
    expect(repository.find('a').config).toMatchObject({ max_queue_delay_us: 500, max_batch_rows: 1024 });
    await repository.load('a');
    expect(repository.find('a').config.max_queue_delay_us).toBe(0);
    for (const [config, message] of [
      ['{"max_batch_rows":0}', 'config: max_batch_rows: '],
      ['[]', 'config: all of it: '],
      ['{', 'config: not JSON: '],
    ] as const) {
      await expect(repository.load('a', new Map(), config)).rejects.toThrow(message);
    }
  });

  it('loads files that come along, which the store does not have', async () => {
    const { repository } = await repositoryOf(seeded());
    const source = (seed: number) => ({
      bytes: seededFile(seed),
      config: undefined,
      companion: async () => undefined,
    });
    await repository.load('a', new Map([['3', source(30)]]));
    await repository.load('new', new Map([['1', source(31)]]));
    await repository.refresh();
    expect(digestOf(repository.find('a'))).toBe(seedDigest(30));
    expect(digestOf(repository.find('new'))).toBe(seedDigest(31));
    await repository.load('a');
    expect(digestOf(repository.find('a'))).toBe(seedDigest(1));
    await expect(repository.load('../x', new Map([['1', source(1)]]))).rejects.toThrow(
      'no model may be called',
    );
  });

  it.each(['load', 'unload', 'remove'] as const)('cannot %s what is not there', async (method) => {
    const { repository } = await repositoryOf(seeded());
    await expect(repository[method]('c')).rejects.toThrow('unknown model "c": expected one of a, b');
  });
});

describe('storing', () => {
  it('serves a new model, a new version, and a new file for the newest', async () => {
    const store = seeded();
    const { repository } = await repositoryOf(store);
    expect((await repository.put('c', undefined, modelFile(seededFile(3)))).version).toBe('1');
    expect((await repository.put('a', '7', modelFile(seededFile(4)))).version).toBe('7');
    expect((await repository.put('a', undefined, modelFile(seededFile(5)))).version).toBe('7');
    expect([digestOf(repository.find('a')), digestOf(repository.find('a', '1'))]).toEqual([
      seedDigest(5),
      seedDigest(1),
    ]);
    expect((await store.list()).map(({ name, version }) => `${name}/${version}`)).toEqual([
      'a/1',
      'a/7',
      'b/1',
      'c/1',
    ]);
  });

  it('replaces nothing by what is no model', async () => {
    const store = seeded();
    const { repository } = await repositoryOf(store);
    const before = await store.list();
    await expect(repository.put('a', undefined, modelFile(broken))).rejects.toThrow('expected a net');
    expect(await store.list()).toEqual(before);
    expect(digestOf(repository.find('a'))).toBe(seedDigest(1));
  });

  it.each(['', '..', '.a', 'a/b', 'a b', 'stats', 'ä', 'x'.repeat(129), '-a'])(
    'knows no model called %j',
    async (name) => {
      const { repository } = await repositoryOf(seeded());
      expect(() => repository.put(name, undefined, modelFile(seededFile(1)))).toThrow(
        'no model may be called',
      );
    },
  );

  it.each(['0', '01', '-1', '1.5', 'x', ''])('knows no version %j', async (version) => {
    const { repository } = await repositoryOf(seeded());
    expect(() => repository.put('a', version, modelFile(seededFile(1)))).toThrow(
      /^version .*: expected a whole number/,
    );
  });

  it('keeps what it is told of a file that holds only weights', async () => {
    const weights = modelFile(await readFile(weightsOnly));
    const store = seeded();
    const { repository } = await repositoryOf(store);
    await expect(repository.put('c', undefined, weights)).rejects.toThrow(
      'which activation stands between its layers',
    );
    const { net } = await repository.put('c', undefined, weights, { activation: 'sigmoid' });
    expect(net.layers.map(({ name }) => name)).toEqual(['Affine', 'Sigmoid', 'Affine', 'Sigmoid', 'Affine']);
    const again = (await repositoryOf(store)).repository.find('c').net;
    expect(again.steps).toEqual(net.steps);
  });

  it('puts many uploads to one name in order, and ends with the last', async () => {
    const { repository } = await repositoryOf(new MemoryStore());
    await Promise.all(
      [1, 2, 3, 4, 5].map((seed) => repository.put('a', undefined, modelFile(seededFile(seed)))),
    );
    expect(digestOf(repository.find('a'))).toBe(seedDigest(5));
  });

  it('removes one version or all of them', async () => {
    const store = seeded();
    const { repository } = await repositoryOf(store);
    await repository.put('a', '2', modelFile(seededFile(4)));
    await repository.remove('a', '2');
    expect(digestOf(repository.find('a'))).toBe(seedDigest(1));
    await expect(repository.remove('a', '2')).rejects.toThrow('model "a" has no version "2"');
    await repository.remove('a');
    expect(() => repository.find('a')).toThrow('unknown model "a": expected one of b');
    expect((await store.list()).map(({ name }) => name)).toEqual(['b']);
  });
});
