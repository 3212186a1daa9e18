import { argmax, matrix } from '@glassnet/core';
import { digest } from '@glassnet/core/receipt';
import { backendNames } from '@glassnet/kernels';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemoryStore } from '../stores/memory-store.ts';
import { seededFile } from '../testing/nets.ts';
import { errorOf, openService, type Service } from '../testing/service.ts';

let service: Service;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service.close());

const rows = [
  [0.5, -0.25],
  [1, 2],
];

describe('the plain door', () => {
  it.each(backendNames)('gives scores, classes and a receipt on %s', async (backend) => {
    const { status, text, headers } = await service.predict('spiral', { x: rows, backend });
    const scores = service.repository.find('spiral').net.predict(matrix(rows));
    expect([status, headers.get('Content-Type')]).toEqual([200, 'application/json']);
    expect(JSON.parse(text)).toEqual({
      scores: [[...scores.data.subarray(0, 3)], [...scores.data.subarray(3)]],
      classes: argmax(scores),
      backend,
      milliseconds: expect.any(Number),
      digest: digest(scores),
    });
  });

  it('adds the output of every layer when it is asked to', async () => {
    const { net } = service.repository.find('spiral');
    const { trace, digest: own } = JSON.parse(
      (await service.predict('spiral', { x: rows, trace: true })).text,
    );
    const expected = net.trace(matrix(rows));
    expect(trace).toEqual(
      expected.map(({ cols, data }, i) => ({
        layer: net.layers[i]?.name,
        output: [[...data.subarray(0, cols)], [...data.subarray(cols)]],
      })),
    );
    expect(own).toBe(digest(expected.at(-1)!));
  });

  it('takes one row by itself, and none at all', async () => {
    const one = JSON.parse((await service.predict('spiral', { x: [0.5, -0.25] })).text);
    expect(one.scores).toHaveLength(1);
    for (const x of [[], [[], []].slice(2)]) {
      expect(JSON.parse((await service.predict('spiral', { x })).text)).toMatchObject({
        scores: [],
        classes: [],
      });
    }
  });

  it('is there for each version', async () => {
    const init = { method: 'POST', body: JSON.stringify({ x: rows }) };
    expect((await service.ask('/v1/predict/spiral/versions/1', init)).status).toBe(200);
    expect((await service.ask('/v1/predict/spiral/versions/2', init)).status).toBe(404);
  });

  it.each([
    [{}, 'x: expected rows of numbers, got nothing'],
    [{ x: 'AAAA' }, 'x: expected rows of numbers, got "AAAA"'],
    [{ x: [[1, 2, 3]] }, '(1, 3) does not fit: expected (rows, 2)'],
    [{ x: [[1, 2], [3]] }, 'x[1]: expected 2 entries, got 1'],
    [{ x: [[1, '2']] }, 'x[0][1]: expected a number within float32, got "2"'],
    [{ x: [[1, null]] }, 'x[0][1]: expected a number within float32, got null'],
    [{ x: [[[1, 2]]] }, '(1, 1, 2) does not fit: expected (rows, 2)'],
    [{ x: rows, backend: 'gpu' }, 'unknown backend "gpu": expected one of js, wasm, workers, auto'],
    [{ x: rows, trace: 'yes' }, 'trace: expected boolean, received string'],
    [[], 'the body: expected object, received array'],
  ])('refuses %j', async (body, message) => {
    const answer = await service.predict('spiral', body);
    expect([answer.status, errorOf(answer)]).toEqual([400, message]);
  });

  it('refuses more rows than a call takes', async () => {
    const own = await openService({ limits: { rows: 1 }, store: new MemoryStore([]) });
    await own.repository.put('a', undefined, { bytes: seededFile(1), extension: 'safetensors' });
    expect((await own.predict('a', { x: rows })).status).toBe(413);
    await own.close();
  });
});
