import { readFile } from 'node:fs/promises';
import { argmax, matrixOf, type Net } from '@glassnet/core';
import { readNpy, readNpyMatrix } from '@glassnet/core/readers/npy';
import { digest } from '@glassnet/core/receipt';
import { writeSafetensors } from '@glassnet/core/writers/safetensors';
import { backendNames } from '@glassnet/kernels';
import { firstDifference } from '@glassnet/kernels/bits';
import { BackendUnavailableError, WorkerLostError } from '@glassnet/kernels/errors';
import { bundledModels } from '@glassnet/models';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBackends } from '../backends.ts';
import { MemoryStore } from '../stores/memory-store.ts';
import { heldBackends } from '../testing/held-backend.ts';
import { binaryBody, inferBody } from '../testing/infer-body.ts';
import { seededNet } from '../testing/nets.ts';
import { numbersOf, readAnswer, textsOf } from '../testing/read-answer.ts';
import { dataOf, errorOf, openService, type Service, scoresOf } from '../testing/service.ts';

let service: Service;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service.close());

const netOf = (name: string): Net => service.repository.find(name).net;
const on = (backend: string) => ({ request: { id: 'one', parameters: { backend } } });

describe('an inference', () => {
  it('answers in the words of the protocol', async () => {
    const { status, text, headers } = await service.infer('seed', inferBody(2, 2, [1, -0.5, 0, 2], on('js')));
    expect([status, headers.get('Content-Type')]).toEqual([200, 'application/json']);
    const scores = netOf('seed').predict(matrixOf(2, 2, Float32Array.of(1, -0.5, 0, 2)));
    expect(JSON.parse(text)).toEqual({
      model_name: 'seed',
      model_version: '1',
      id: 'one',
      parameters: { backend: 'js', milliseconds: expect.any(Number), digest: digest(scores) },
      outputs: [{ name: 's', datatype: 'FP32', shape: [2, 3], data: [...scores.data] }],
    });
  });

  it('is the same at a version', async () => {
    const own = await service.ask('/v2/models/seed/versions/1/infer', {
      method: 'POST',
      body: inferBody(1, 2, [1, 2]),
    });
    expect(dataOf(own)).toBe(dataOf(await service.infer('seed', inferBody(1, 2, [1, 2]))));
  });

  it('chooses a backend when none is named, and says why', async () => {
    const { parameters } = JSON.parse((await service.infer('seed', inferBody(1, 2, [1, 2]))).text);
    expect(parameters).toMatchObject({ backend: 'js', reason: expect.stringContaining('multiplications') });
  });

  it('takes no rows at all', async () => {
    const answer = await service.infer('seed', inferBody(0, 2, []));
    expect(JSON.parse(answer.text).outputs[0]).toMatchObject({ shape: [0, 3], data: [] });
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
});

describe('scores', () => {
  it('are those of the library in each form, with the same digest', async () => {
    const rows = fc.array(
      fc.tuple(fc.float({ noNaN: true, min: -9, max: 9 }), fc.float({ noNaN: true, min: -9, max: 9 })),
    );
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(...backendNames), async (values, backend) => {
        const x = matrixOf(values.length, 2, Float32Array.from(values.flat()));
        const expected = netOf('spiral').predict(x);
        const request = { parameters: { backend, binary_data_output: true } };
        const { body, headers } = binaryBody([x.rows, 2], 'FP32', x.data, { request });
        const binary = readAnswer(await service.infer('spiral', body, headers));
        const flat = readAnswer(
          await service.infer('spiral', inferBody(x.rows, 2, [...x.data], on(backend))),
        );
        const nested = readAnswer(
          await service.infer('spiral', inferBody(x.rows, 2, x.rows > 0 ? values : [], on(backend))),
        );
        for (const { outputs, parameters } of [binary, flat, nested]) {
          expect(firstDifference(numbersOf(outputs[0]), expected.data)).toBe(-1);
          expect([parameters.backend, parameters.digest]).toEqual([backend, digest(expected)]);
        }
      }),
      { numRuns: 60 },
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

  it('of a long call are those of the library, on every backend, however they are sent', async () => {
    const rows = 60_000;
    const backends = openBackends();
    const pixels = Uint8Array.from({ length: 64 * rows }, (_, i) => (i * 7919) % 17);
    const x = matrixOf(rows, 64, Float32Array.from(pixels));
    const expected = await netOf('digits').predict(x, { backend: await backends.get('wasm') });
    await backends.close();
    for (const backend of [...backendNames, 'auto']) {
      const request = { parameters: { backend, binary_data_output: true } };
      const { body, headers } = binaryBody([rows, 64], 'UINT8', pixels, { request });
      const { outputs, parameters } = readAnswer(await service.infer('digits', body, headers));
      expect(firstDifference(numbersOf(outputs[0]), expected.data)).toBe(-1);
      expect(parameters.digest).toBe(digest(expected));
    }
    const text = await service.infer('digits', inferBody(rows, 64, [...pixels]));
    expect(firstDifference(numbersOf(readAnswer(text).outputs[0]), expected.data)).toBe(-1);
  });
});

describe('outputs', () => {
  const x = matrixOf(2, 2, Float32Array.of(0.5, -0.25, -1, 2));
  const ask = async (request: object, name = 'spiral') =>
    readAnswer(await service.infer(name, inferBody(2, 2, [...x.data], { request }))).outputs;

  it('of every layer come behind the scores, in JSON and in binary', async () => {
    const expected = netOf('spiral').trace(x);
    for (const binary_data_output of [false, true]) {
      const [s, ...layers] = await ask({ parameters: { trace: true, binary_data_output } });
      expect(firstDifference(numbersOf(s), expected.at(-1)!.data)).toBe(-1);
      expect(layers.map(({ name }) => name)).toEqual(expected.map((_, i) => `h${i + 1}`));
      layers.forEach((layer, i) => {
        expect(firstDifference(numbersOf(layer), expected[i]!.data)).toBe(-1);
        expect(layer.shape).toEqual([2, expected[i]!.cols]);
        expect(layer.parameters?.layer).toBe(netOf('spiral').layers[i]!.name);
      });
    }
  });

  it('of one layer come alone when it is asked for', async () => {
    const outputs = await ask({ outputs: [{ name: 'h2' }] });
    expect(outputs.map(({ name }) => name)).toEqual(['h2']);
    expect(firstDifference(numbersOf(outputs[0]), netOf('spiral').trace(x)[1]!.data)).toBe(-1);
  });

  it('as classes are named, in JSON and in binary', async () => {
    const names = netOf('digits').metadata.classes;
    const scores = netOf('digits').predict(matrixOf(1, 64, new Float32Array(64).fill(8)));
    const best = argmax(scores)[0]!;
    for (const binary_data of [false, true]) {
      const request = { outputs: [{ name: 's', parameters: { classification: 3, binary_data } }] };
      const body = inferBody(1, 64, Array(64).fill(8), { request });
      const [output] = readAnswer(await service.infer('digits', body)).outputs;
      expect([output?.datatype, output?.shape]).toEqual(['BYTES', [1, 3]]);
      expect(textsOf(output)[0]).toBe(`${scores.data[best]}:${best}:${names?.[best]}`);
    }
  });

  it('as classes are all there are when more are asked for, row after row', async () => {
    const [output] = await ask({ outputs: [{ name: 's', parameters: { classification: 99 } }] });
    expect(output?.shape).toEqual([2, 3]);
    expect(output?.data).toHaveLength(6);
  });

  it('may be in JSON and in binary side by side, in the order in which they are asked for', async () => {
    const outputs = await ask({
      outputs: [
        { name: 'h1', parameters: { binary_data: true } },
        { name: 's', parameters: { binary_data: false } },
        { name: 'h2', parameters: { binary_data: true } },
      ],
    });
    expect(outputs.map(({ name, bytes }) => [name, bytes !== undefined])).toEqual([
      ['h1', true],
      ['s', false],
      ['h2', true],
    ]);
    const trace = netOf('spiral').trace(x);
    expect(firstDifference(numbersOf(outputs[2]), trace[1]!.data)).toBe(-1);
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
    const backends = openBackends();
    const own = await openService({
      backends: {
        get: (name) => (name === 'wasm' ? Promise.reject(error) : backends.get(name)),
        close: () => backends.close(),
      },
      store: new MemoryStore([['a', new Uint8Array(writeSafetensors(seededNet(1)))]]),
    });
    const answer = await own.infer('a', inferBody(1, 2, [1, 2], on('wasm')));
    expect(answer.status).toBe(status);
    expect(errorOf(answer)).toBe(message);
    await own.close();
  });

  it('a model that is not there is 404, whatever was sent; one that is unloaded is 503', async () => {
    expect((await service.infer('rose', 'not JSON')).status).toBe(404);
    const own = await openService();
    await own.repository.unload('seed');
    const answer = await own.infer('seed', inferBody(1, 2, [1, 2]));
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '1']);
    expect(errorOf(answer)).toBe('model "seed" is not served now: unloaded');
    await own.close();
  });

  it('a call that takes too long is 503', async () => {
    const backends = await heldBackends();
    const own = await openService({ limits: { callSeconds: 0.01 }, backends });
    backends.hold();
    const answer = await own.infer('seed', inferBody(1, 2, [1, 2]));
    expect([answer.status, errorOf(answer)]).toEqual([503, 'the call took longer than 0.01 seconds']);
    backends.release();
    await own.close();
  });

  it('a body over the limit is 413, announced or not', async () => {
    const own = await openService({ limits: { bodyBytes: 100 } });
    const body = inferBody(20, 2, Array(40).fill(0));
    for (const headers of [{}, { 'Content-Length': String(body.length) }]) {
      const answer = await own.infer('seed', body, headers);
      expect([answer.status, errorOf(answer)]).toEqual([
        413,
        'the body is larger than 100 bytes: send several calls',
      ]);
    }
    await own.close();
  });

  it('more rows than the limit are 413, and so is a larger answer', async () => {
    const own = await openService({ limits: { rows: 3, answerNumbers: 8 } });
    expect((await own.infer('seed', inferBody(2, 2, Array(4).fill(0)))).status).toBe(200);
    const rows = await own.infer('seed', inferBody(4, 2, Array(6).fill(0)));
    expect([rows.status, errorOf(rows)]).toEqual([
      413,
      '4 rows are more than one call takes, which is 3: send several',
    ]);
    const answer = await own.infer('seed', inferBody(3, 2, Array(6).fill(0)));
    expect([answer.status, errorOf(answer)]).toEqual([
      413,
      'the answer would hold 9 numbers, more than 8: send fewer rows',
    ]);
    expect(
      (await own.infer('seed', inferBody(1, 2, [0, 0], { request: { parameters: { trace: true } } }))).status,
    ).toBe(413);
    await own.close();
  });

  it('more calls at a time than the limit are 503, and so are more bytes', async () => {
    const body = inferBody(1, 2, [1, 2]);
    const statuses = async (limits: object) => {
      const own = await openService({ limits });
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => own.infer('seed', body, { 'Content-Length': String(body.length) })),
      );
      await own.close();
      const refused = answers.filter(({ status }) => status !== 200);
      for (const answer of refused) {
        expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '1']);
        expect(errorOf(answer)).toMatch(/try again$/);
      }
      return refused.length;
    };
    expect(await statuses({ calls: 2 })).toBe(3);
    expect(await statuses({ heldBytes: 3 * body.length })).toBe(2);
    expect(await statuses({})).toBe(0);
  });
});
