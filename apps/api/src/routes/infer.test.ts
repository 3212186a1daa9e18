import { readFile } from 'node:fs/promises';
import { argmax, matrixOf, type Net } from '@glassnet/core';
import { readNpy, readNpyMatrix } from '@glassnet/core/readers/npy';
import { digest } from '@glassnet/core/receipt';
import { backendNames } from '@glassnet/kernels';
import { firstDifference } from '@glassnet/kernels/bits';
import { BackendUnavailableError, WorkerLostError } from '@glassnet/kernels/errors';
import { bundledModels } from '@glassnet/models';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inferBody } from '../testing/infer-body.ts';
import { dataOf, errorOf, openService, type Service, scoresOf } from '../testing/service.ts';

let service: Service;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service.close());

function netOf(name: string): Net {
  const model = service.models.get(name);
  if (model === undefined) throw new Error(`no model ${name}`);
  return model.net;
}

const on = (backend: string) => ({ request: { id: 'one', parameters: { backend } } });

describe('an inference', () => {
  it('answers in the words of the protocol', async () => {
    const { status, text, headers } = await service.infer('seed', inferBody(2, 2, [1, -0.5, 0, 2], on('js')));
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('application/json');
    const scores = netOf('seed').predict(matrixOf(2, 2, Float32Array.of(1, -0.5, 0, 2)));
    expect(JSON.parse(text)).toEqual({
      model_name: 'seed',
      model_version: '1',
      id: 'one',
      parameters: { backend: 'js', milliseconds: expect.any(Number), digest: digest(scores) },
      outputs: [{ name: 's', datatype: 'FP32', shape: [2, 3], data: [...scores.data] }],
    });
  });

  it('chooses a backend when none is named, and says why', async () => {
    const { text } = await service.infer('seed', inferBody(1, 2, [1, 2]));
    const { parameters } = JSON.parse(text);
    expect(parameters).toMatchObject({ backend: 'js', reason: expect.stringContaining('multiplications') });
  });

  it('takes no rows at all', async () => {
    const answer = await service.infer('seed', inferBody(0, 2, []));
    expect(JSON.parse(answer.text).outputs[0]).toMatchObject({ shape: [0, 3], data: [] });
  });

  it('makes up an id when there is none', async () => {
    for (const id of [undefined, null]) {
      const { text } = await service.infer('seed', inferBody(1, 2, [1, 2], { request: { id } }));
      expect(JSON.parse(text).id).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

describe('the bundled models', () => {
  it.each([
    ['spiral', 0.9933333333333333],
    ['digits', 0.9916666666666667],
  ] as const)('%s reaches its accuracy', async (name, accuracy) => {
    const { input, classes } = bundledModels[name];
    const x = readNpyMatrix(await readFile(input));
    const truth = readNpy(await readFile(classes)).data;
    for (const backend of backendNames) {
      const answer = await service.infer(name, inferBody(x.rows, x.cols, [...x.data], on(backend)));
      const scores = scoresOf(answer);
      const guessed = argmax(matrixOf(x.rows, scores.length / x.rows, scores));
      expect(guessed.filter((guess, i) => guess === truth[i]).length / x.rows).toBe(accuracy);
    }
  });

  it.each(['seed', 'spiral', 'digits'] as const)('%s gives the scores of float64, rounded', async (name) => {
    const { input, scores } = bundledModels[name];
    const x = readNpyMatrix(await readFile(input));
    const expected = readNpy(await readFile(scores)).data;
    for (const backend of backendNames) {
      const answer = scoresOf(await service.infer(name, inferBody(x.rows, x.cols, [...x.data], on(backend))));
      expect(answer.length).toBe(expected.length);
      const worst = answer.reduce(
        (most, score, i) => Math.max(most, Math.abs(score - (expected[i] ?? Number.NaN))),
        0,
      );
      expect(worst).toBeLessThan(name === 'seed' ? 1e-6 : 1e-4);
    }
  });
});

describe('bits', () => {
  const rows = fc.array(
    fc.tuple(...Array.from({ length: 2 }, () => fc.float({ noNaN: true, min: -1e6, max: 1e6 }))),
    {
      maxLength: 40,
    },
  );

  it('are those of the library, flat or nested, on every backend', async () => {
    const call = fc.record({
      rows,
      model: fc.constantFrom('seed', 'spiral'),
      nested: fc.boolean(),
      backend: fc.constantFrom(...backendNames, 'auto'),
    });
    await fc.assert(
      fc.asyncProperty(call, async ({ rows, model, nested, backend }) => {
        const data = nested ? rows : rows.flat();
        const answer = await service.infer(model, inferBody(rows.length, 2, data, on(backend)));
        const expected = netOf(model).predict(matrixOf(rows.length, 2, Float32Array.from(rows.flat())));
        expect(firstDifference(scoresOf(answer), expected.data)).toBe(-1);
        expect(JSON.parse(answer.text).parameters.digest).toBe(digest(expected));
      }),
    );
  });

  it('give the same text of data on every backend', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (rows) => {
        const texts = backendNames.map(async (backend) =>
          dataOf(await service.infer('spiral', inferBody(rows.length, 2, rows, on(backend)))),
        );
        expect(new Set(await Promise.all(texts)).size).toBe(1);
      }),
      { numRuns: 30 },
    );
  });

  it('of each caller are its own when many call at once', async () => {
    const calls = Array.from({ length: 200 }, async (_, i) => {
      const name = i % 3 === 0 ? 'seed' : 'spiral';
      const rows = 1 + (i % 7);
      const x = Float32Array.from({ length: 2 * rows }, (_, j) => Math.sin(i + j));
      const backend = backendNames[i % backendNames.length] ?? 'js';
      const answer = await service.infer(name, inferBody(rows, 2, [...x], on(backend)));
      expect(firstDifference(scoresOf(answer), netOf(name).predict(matrixOf(rows, 2, x)).data)).toBe(-1);
    });
    await Promise.all(calls);
  });
});

describe('what cannot be done', () => {
  it('a backend that nobody knows is 400 with the list', async () => {
    const answer = await service.infer('seed', inferBody(1, 2, [1, 2], on('gpu')));
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toBe('unknown backend "gpu": expected one of js, wasm, workers, auto');
  });

  it.each([
    [new BackendUnavailableError('wasm', 'no SIMD'), 400, 'backend "wasm" cannot run here: no SIMD'],
    [new WorkerLostError('a worker ended'), 503, 'a worker ended'],
  ])('a backend that fails with %s is %i', async (error, status, message) => {
    const own = await openService({ backends: { get: () => Promise.reject(error), close: async () => {} } });
    const answer = await own.infer('seed', inferBody(1, 2, [1, 2], on('wasm')));
    expect(answer.status).toBe(status);
    expect(errorOf(answer)).toBe(message);
  });

  it('a model that is not there is 404, whatever was sent', async () => {
    expect((await service.infer('rose', 'not JSON')).status).toBe(404);
  });

  it('scores that JSON cannot carry are 400 with the way out, on every backend alike', async () => {
    const answers = backendNames.map((backend) =>
      service.infer('digits', inferBody(1, 64, Array(64).fill(3e38), on(backend))),
    );
    const [first, ...others] = await Promise.all(answers);
    expect(first?.status).toBe(400);
    expect(first?.text).toMatch(
      /row 0, score \d is (NaN|-?Infinity), which JSON cannot carry: x is too large/,
    );
    for (const other of others) expect(other.text).toBe(first?.text);
  });

  it.each([
    [{ 'Content-Encoding': 'gzip' }, 'content encoding "gzip" is not read here: send the JSON as it is'],
    [{ 'Inference-Header-Content-Length': '10' }, 'binary tensors are not read here: send data as JSON'],
  ])('a body with %o is 415', async (headers, message) => {
    const init = { method: 'POST', body: inferBody(1, 2, [1, 2]), headers };
    const answer = await service.ask('/v2/models/seed/infer', init);
    expect(answer.status).toBe(415);
    expect(errorOf(answer)).toBe(message);
  });

  it('a body over the limit is 413, announced or not', async () => {
    const own = await openService({ limits: { bodyBytes: 100 } });
    const body = inferBody(20, 2, Array(40).fill(0));
    for (const headers of [{}, { 'Content-Length': String(body.length) }]) {
      const answer = await own.ask('/v2/models/seed/infer', { method: 'POST', body, headers });
      expect(answer.status).toBe(413);
      expect(errorOf(answer)).toBe('the body is larger than 100 bytes: send several calls');
    }
    await own.close();
  });

  it('more rows than the limit are 413', async () => {
    const own = await openService({ limits: { rows: 3 } });
    expect((await own.infer('seed', inferBody(3, 2, Array(6).fill(0)))).status).toBe(200);
    const answer = await own.infer('seed', inferBody(4, 2, Array(8).fill(0)));
    expect(answer.status).toBe(413);
    expect(errorOf(answer)).toBe('4 rows are more than one call takes, which is 3: send several');
    await own.close();
  });
});
