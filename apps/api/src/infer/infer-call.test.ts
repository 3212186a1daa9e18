import { GlassnetError, matrix, Net, TwoLayerNet } from '@glassnet/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LastRead } from '../json/last-read.ts';
import { defaultLimits } from '../limits.ts';
import { inTurns } from '../slices.ts';
import { binaryBody, inferBody } from '../testing/infer-body.ts';
import { readInferCall } from './infer-call.ts';
import type { InferPlan } from './infer-plan.ts';

const net = new TwoLayerNet(2, 4, 3);
const limits = { ...defaultLimits, rows: 1000 };
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function read(body: string | Uint8Array, headerLength?: number, own: Net = net) {
  const context = { net: own, limits, plans: new LastRead<InferPlan>() };
  return inTurns(readInferCall(typeof body === 'string' ? bytesOf(body) : body, headerLength, context));
}

async function refusalOf(...args: Parameters<typeof read>): Promise<string> {
  try {
    await read(...args);
    return 'taken';
  } catch (error) {
    if (error instanceof GlassnetError) return error.message;
    throw error;
  }
}

const twoRows = matrix([
  [1, 2],
  [3, 4],
]);

describe('what is taken', () => {
  it('flat or nested data', async () => {
    expect((await read(inferBody(2, 2, [1, 2, 3, 4]))).x).toEqual(twoRows);
    expect(
      (
        await read(
          inferBody(2, 2, [
            [1, 2],
            [3, 4],
          ]),
        )
      ).x,
    ).toEqual(twoRows);
  });

  it('binary data, and the length of JSON alone', async () => {
    const { body, headers } = binaryBody([2, 2], 'FP32', twoRows.data);
    expect((await read(body, Number(headers['Inference-Header-Content-Length']))).x).toEqual(twoRows);
    const json = bytesOf(inferBody(2, 2, [1, 2, 3, 4]));
    expect((await read(json, json.length)).x).toEqual(twoRows);
  });

  it('one raw tensor, as many rows as its bytes are, answered in binary', async () => {
    const { x, outputs, backend } = await read(new Uint8Array(twoRows.data.buffer), 0);
    expect([x, backend]).toEqual([twoRows, 'auto']);
    expect(outputs).toEqual([{ name: 's', layer: undefined, isBinary: true, classes: 0 }]);
    const any = await read(new Uint8Array(twoRows.data.buffer), 0, new Net([]));
    expect(any.x).toMatchObject({ rows: 1, cols: 4 });
  });

  it('the shape of what a net flattens, with data flat or nested so', async () => {
    const square = new Net(new TwoLayerNet(4, 2, 2).layers, { inputShape: [1, 2, 2] });
    for (const shape of [
      [2, 4],
      [2, 1, 2, 2],
    ]) {
      const body = inferBody(2, 4, [1, 2, 3, 4, 5, 6, 7, 8], { input: { shape } });
      expect((await read(body, undefined, square)).x).toMatchObject({ rows: 2, cols: 4 });
    }
    const nested = [
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [
        [
          [5, 6],
          [7, 8],
        ],
      ],
    ];
    const { x } = await read(inferBody(0, 0, nested, { input: { shape: [2, 1, 2, 2] } }), undefined, square);
    expect([...x.data]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await refusalOf(inferBody(0, 0, nested, { input: { shape: [2, 4] } }), undefined, square)).toBe(
      'data of shape (2, 4): expected 8 numbers, flat or nested so, got lists of shape (2, 1, 2, 2)',
    );
    expect(await refusalOf(inferBody(0, 0, nested, { input: { shape: [2, 2, 2] } }), undefined, square)).toBe(
      '(2, 2, 2) does not fit: expected (rows, 4) or (rows, 1, 2, 2)',
    );
  });

  it('outputs by name, in JSON or binary, as classes, and those of layers', async () => {
    const ask = async (request: object) => (await read(inferBody(1, 2, [1, 2], { request }))).outputs;
    const s = { name: 's', layer: undefined, isBinary: false, classes: 0 };
    expect(await ask({})).toEqual([s]);
    expect(await ask({ outputs: [] })).toEqual([s]);
    expect(await ask({ parameters: { binary_data_output: true } })).toEqual([{ ...s, isBinary: true }]);
    const parameters = { binary_data: false, classification: 2 };
    expect(
      await ask({
        parameters: { binary_data_output: true },
        outputs: [{ name: 's', parameters }, { name: 'h2' }],
      }),
    ).toEqual([
      { ...s, classes: 2 },
      { name: 'h2', layer: 1, isBinary: true, classes: 0 },
    ]);
    expect((await ask({ parameters: { trace: true } })).map(({ name }) => name)).toEqual([
      's',
      'h1',
      'h2',
      'h3',
    ]);
    expect(
      (await ask({ parameters: { trace: true }, outputs: [{ name: 'h2' }] })).map(({ name }) => name),
    ).toEqual(['h2', 'h1', 'h3']);
  });

  it('how long the call may wait, in microseconds; 0 is for ever', async () => {
    const wait = async (timeout: unknown) =>
      (await read(inferBody(1, 2, [1, 2], { request: { parameters: { timeout } } }))).longestWait;
    expect([await wait(1500), await wait(0), await wait(null)]).toEqual([1.5, undefined, undefined]);
  });

  it('no prototype', async () => {
    const inputs = inferBody(1, 2, [1, 2]).slice(1);
    for (const text of [
      `{"__proto__":{"parameters":{"backend":"gpu"}},${inputs}`,
      `{"parameters":{"__proto__":{"backend":"gpu"}},${inputs}`,
    ]) {
      expect((await read(text)).backend).toBe('auto');
    }
  });
});

describe('the same again', () => {
  const context = () => ({ net, limits, plans: new LastRead<InferPlan>() });
  const readWith = async (own: ReturnType<typeof context>, body: string | Uint8Array, length?: number) =>
    inTurns(readInferCall(typeof body === 'string' ? bytesOf(body) : body, length, own));

  it('is read with its own data, in JSON and in binary', async () => {
    const own = context();
    for (const data of [[1, 2], [3, 4], [[5, 6]], [7, 8]]) {
      expect([...(await readWith(own, inferBody(1, 2, data))).x.data]).toEqual(data.flat());
    }
    for (const data of [Float32Array.of(1, 2), Float32Array.of(3, 4)]) {
      const { body, headers } = binaryBody([1, 2], 'FP32', data);
      const { x } = await readWith(own, body, Number(headers['Inference-Header-Content-Length']));
      expect(x.data).toEqual(data);
    }
  });

  it('is not what only looks so', async () => {
    const own = context();
    const first = inferBody(1, 1, [7], { input: { shape: [1, 2], parameters: { binary_data_size: 8 } } });
    const bytes = bytesOf(`${first}${'\0'.repeat(8)}`);
    expect([...(await readWith(own, bytes, first.length)).x.data]).toEqual([0, 0]);
    await expect(readWith(own, first)).rejects.toThrow('expected 8 bytes behind the JSON, got 0');
    const zero = inferBody(1, 1, [0], { input: { shape: [1, 2] } });
    await expect(readWith(own, zero)).rejects.toThrow('expected 2 numbers');
    expect([...(await readWith(own, inferBody(1, 2, [0, 1]))).x.data]).toEqual([0, 1]);
    await expect(readWith(own, zero)).rejects.toThrow('expected 2 numbers');
  });

  it('is refused again when it was refused', async () => {
    const own = context();
    for (let i = 0; i < 2; i++)
      await expect(readWith(own, inferBody(1, 3, [1, 2, 3]))).rejects.toThrow('does not fit');
  });
});

describe('what is refused', () => {
  const row = (changes: Parameters<typeof inferBody>[3]) => inferBody(1, 2, [1, 2], changes);

  it.each<[string, string]>([
    ['', 'the body is empty: expected a JSON object'],
    ['[]', 'the body: expected object, received array'],
    ['null', 'the body: expected object, received null'],
    ['{}', 'inputs: expected array, received undefined'],
    ['{"inputs":{}}', 'inputs: expected array, received object'],
    ['{"inputs":[]}', 'inputs: expected one tensor, x, got 0'],
    ['{"inputs":[3]}', 'inputs[0]: expected object, received number'],
    ['{"inputs":[{"name":"x"}]}', 'inputs[0].datatype: expected string, received undefined'],
    [row({ request: { id: 7 } }), 'id: expected string, received number'],
    [
      row({ request: { parameters: { backend: 1 } } }),
      'parameters.backend: expected string, received number',
    ],
    [
      row({ request: { parameters: { backend: '__proto__' } } }),
      'unknown backend "__proto__": expected one of js, wasm, workers, auto',
    ],
    [row({ input: { name: 'input-0' } }), 'unknown input "input-0": expected "x"'],
    [
      row({ request: { outputs: [{ name: 'y' }] } }),
      'unknown output "y": expected "s" for the scores, or "h1" to "h3" for the output of a layer',
    ],
    [row({ request: { outputs: [{ name: 's' }, { name: 's' }] } }), 'outputs: expected each name once'],
    [
      row({ input: { datatype: 'BF16' } }),
      'unknown datatype "BF16": expected one of FP32, FP64, FP16, INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64, BOOL',
    ],
    [row({ input: { datatype: 'FP16' } }), 'data[0]: expected binary data, for FP16 has no JSON, got 1'],
    [inferBody(10, 3, Array(30).fill(0)), '(10, 3) does not fit: expected (rows, 2)'],
    [row({ input: { shape: [2] } }), '(2) does not fit: expected (rows, 2)'],
    [row({ input: { shape: [1, 1, 2] } }), '(1, 1, 2) does not fit: expected (rows, 2)'],
    [row({ input: { shape: [] } }), '() does not fit: expected (rows, 2)'],
    [row({ input: { shape: [-1, 2] } }), 'inputs[0].shape[0]: Too small: expected number to be >=0'],
    [
      row({ input: { shape: [9007199254740991, 2] } }),
      '9007199254740991 rows are more than one call takes, which is 1000: send several',
    ],
    [
      inferBody(3, 2, [1, 2, 3]),
      'data of shape (3, 2): expected 6 numbers, flat or nested so, got 3 numbers',
    ],
    [inferBody(3, 2, undefined), 'data: expected a list of numbers, got nothing'],
    [inferBody(3, 2, 'AAAA'), 'data: expected a list of numbers, got "AAAA"'],
    [inferBody(3, 2, { 0: 1 }), 'data: expected a list of numbers, got an object'],
    [
      inferBody(3, 2, [
        [1, 2],
        [3, 4],
      ]),
      'data of shape (3, 2): expected 6 numbers, flat or nested so, got lists of shape (2, 2)',
    ],
    [inferBody(2, 2, [[1, 2], [3]]), 'data[1]: expected 2 entries, got 1'],
    [inferBody(1, 2, [1, 1e39]), 'data[1]: expected a number within float32, got 1e+39'],
  ])('%s', async (text, message) => {
    expect(await refusalOf(text)).toBe(message);
  });

  it('bytes that are not what the JSON says', async () => {
    const binary = (changes: Parameters<typeof binaryBody>[3], bytes = new Uint8Array(16), cut = 0) => {
      const { body, headers } = binaryBody([2, 2], 'FP32', bytes, changes);
      const length = Number(headers['Inference-Header-Content-Length']);
      return refusalOf(body.subarray(0, body.length - cut), length);
    };
    expect(await binary({})).toBe('taken');
    expect(await binary({}, new Uint8Array(12))).toBe(
      'binary_data_size: expected 16 for (2, 2) of FP32, got 12',
    );
    expect(await binary({}, new Uint8Array(16), 1)).toBe('expected 16 bytes behind the JSON, got 15');
    expect(await binary({ input: { parameters: null, data: [1, 2, 3, 4] } })).toBe(
      '16 bytes behind the JSON that no binary_data_size asks for',
    );
    expect(await binary({ input: { datatype: 'INT64' } })).toBe(
      'binary_data_size: expected 32 for (2, 2) of INT64, got 16',
    );
  });

  it.each([99, Number.NaN, 0.5])('a header length of %d', async (length) => {
    expect(await refusalOf('{}', length)).toBe(
      'Inference-Header-Content-Length: expected a whole number from 0 to 2, the length of the body',
    );
  });

  it('raw bytes that are no rows', async () => {
    expect(await refusalOf(new Uint8Array(12), 0)).toBe(
      'raw data: expected rows of 2 float32, 8 bytes each, got 12',
    );
    expect(await refusalOf(new Uint8Array(0), 0)).toBe(
      'raw data: expected rows of 2 float32, 8 bytes each, got 0',
    );
  });

  it('long things in errors are cut short', async () => {
    const text = row({ request: { parameters: { backend: 'b'.repeat(1e5) } } });
    expect(await refusalOf(text)).toBe(
      `unknown backend "${'b'.repeat(40)}...": expected one of js, wasm, workers, auto`,
    );
  });

  it('any JSON and any bytes are taken or refused, never a bug', async () => {
    const isFine = async (body: string | Uint8Array, length?: number) => {
      await refusalOf(body, length);
    };
    const field = fc.constantFrom('id', 'parameters', 'inputs', 'outputs');
    const envelope = fc.dictionary(field, fc.jsonValue());
    const input = fc.dictionary(
      fc.constantFrom('name', 'datatype', 'shape', 'data', 'parameters'),
      fc.jsonValue(),
    );
    const lengths = fc.option(fc.nat(40), { nil: undefined });
    await fc.assert(fc.asyncProperty(fc.uint8Array(), lengths, isFine));
    await fc.assert(fc.asyncProperty(fc.json(), (text) => isFine(text)));
    await fc.assert(fc.asyncProperty(envelope, (value) => isFine(JSON.stringify(value))));
    await fc.assert(fc.asyncProperty(input, (value) => isFine(JSON.stringify({ inputs: [value] }))));
  });
});
