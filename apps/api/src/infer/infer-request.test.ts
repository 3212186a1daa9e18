import { GlassnetError, matrix, TwoLayerNet } from '@glassnet/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../limits.ts';
import { inferBody } from '../testing/infer-body.ts';
import { readInferRequest } from './infer-request.ts';

const net = new TwoLayerNet(2, 4, 3);
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array) =>
  readInferRequest(typeof text === 'string' ? bytes(text) : text, net, { ...defaultLimits, rows: 1000 });

function refusalOf(text: string): string {
  try {
    read(text);
    return 'taken';
  } catch (error) {
    if (error instanceof GlassnetError) return error.message;
    throw error;
  }
}

describe('what is taken', () => {
  it('flat or nested data', () => {
    const expected = matrix([
      [1, 2],
      [3, 4],
    ]);
    expect(read(inferBody(2, 2, [1, 2, 3, 4])).x).toEqual(expected);
    expect(
      read(
        inferBody(2, 2, [
          [1, 2],
          [3, 4],
        ]),
      ).x,
    ).toEqual(expected);
  });

  it('null for what may be left out, and fields that nobody knows', () => {
    const request = { id: null, parameters: null, outputs: null, colour: { of: 'glass' } };
    expect(read(inferBody(1, 2, [1, 2], { request, input: { mood: 'calm' } })).backend).toBe('auto');
    expect(read(inferBody(1, 2, [1, 2], { request: { parameters: { backend: null, x: [] } } })).backend).toBe(
      'auto',
    );
  });

  it('the output by its name', () => {
    const outputs = [{ name: 's', parameters: { binary_data: false } }];
    expect(read(inferBody(1, 2, [1, 2], { request: { outputs } })).x.rows).toBe(1);
    expect(read(inferBody(1, 2, [1, 2], { request: { outputs: [] } })).x.rows).toBe(1);
  });

  it('the last of two equal keys, and no prototype', () => {
    const twice = '{"inputs":[],"inputs":[{"name":"x","shape":[1,2],"datatype":"FP32","data":[5,6]}]}';
    expect(read(twice).x.data).toEqual(Float32Array.of(5, 6));
    const inputs = inferBody(1, 2, [1, 2]).slice(1);
    expect(read(`{"__proto__":{"parameters":{"backend":"gpu"}},${inputs}`).backend).toBe('auto');
    expect(read(`{"parameters":{"__proto__":{"backend":"gpu"}},${inputs}`).backend).toBe('auto');
  });

  it('-0 and a byte order mark', () => {
    const text = inferBody(1, 2, [1, 2]).replace('[1,2]}', '[-0,-0.0]}');
    expect(read(`\uFEFF${text}`).x.data).toEqual(Float32Array.of(-0, -0));
  });
});

describe('what is refused', () => {
  const cases: [string, string][] = [
    ['', 'the body is empty: expected a JSON object'],
    ['[]', 'the body: expected object, received array'],
    ['null', 'the body: expected object, received null'],
    ['{}', 'inputs: expected a list of at most 16 entries, got nothing'],
    ['{"inputs":{}}', 'inputs: expected a list of at most 16 entries, got an object'],
    [`{"inputs":[${'0,'.repeat(16)}0]}`, 'inputs: expected a list of at most 16 entries, got 17'],
    ['{"inputs":[]}', 'inputs: expected one tensor, x, got 0'],
    ['{"inputs":[3]}', 'inputs[0]: expected object, received number'],
    ['{"inputs":[{"name":"x"}]}', 'inputs[0].datatype: expected string, received undefined'],
    [inferBody(1, 2, [1, 2], { request: { id: 7 } }), 'id: expected string, received number'],
    [
      inferBody(1, 2, [1, 2], { request: { parameters: { backend: 1 } } }),
      'parameters.backend: expected string, received number',
    ],
    [
      inferBody(1, 2, [1, 2], { request: { parameters: { backend: '__proto__' } } }),
      'unknown backend "__proto__": expected one of js, wasm, workers, auto',
    ],
    [inferBody(1, 2, [1, 2], { input: { name: 'input-0' } }), 'unknown input "input-0": expected "x"'],
    [inferBody(1, 2, [1, 2], { request: { outputs: [{ name: 'y' }] } }), 'unknown output "y": expected "s"'],
    [
      inferBody(1, 2, [1, 2], { input: { datatype: 'FP16' } }),
      'unknown datatype "FP16": expected one of FP32, FP64, INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64, BOOL',
    ],
    [inferBody(10, 3, Array(30).fill(0)), '(10, 3) does not fit: expected (rows, 2)'],
    [inferBody(1, 2, [1, 2], { input: { shape: [2] } }), '(2) does not fit: expected (rows, 2)'],
    [inferBody(1, 2, [1, 2], { input: { shape: [1, 1, 2] } }), '(1, 1, 2) does not fit: expected (rows, 2)'],
    [inferBody(1, 2, [1, 2], { input: { shape: [] } }), '() does not fit: expected (rows, 2)'],
    [
      inferBody(1, 2, [1, 2], { input: { shape: [-1, 2] } }),
      'inputs[0].shape[0]: Too small: expected number to be >=0',
    ],
    [inferBody(3, 2, [1, 2, 3]), 'data of shape (3, 2): expected 6 entries, got 3'],
    [inferBody(3, 2, undefined), 'data: expected a list of numbers, got nothing'],
    [inferBody(3, 2, 'AAAA'), 'data: expected a list of numbers, got "AAAA"'],
    [
      inferBody(3, 2, [
        [1, 2],
        [3, 4],
      ]),
      'data of shape (3, 2): expected 3 entries, got 2',
    ],
    [inferBody(2, 2, [[1, 2], [3]]), 'data[1]: expected 2 entries, got 1'],
    [inferBody(2, 2, [[1, 2], 3]), 'data[1]: expected a list, got 3'],
    [inferBody(2, 2, [1, [2], 3, 4]), 'data[1]: expected a number within float32, got a list'],
    [inferBody(1, 2, [[1, '2']]), 'data[0][1]: expected a number within float32, got "2"'],
    [inferBody(1, 2, [null, 2]), 'data[0]: expected a number within float32, got null'],
    [inferBody(1, 2, [1, {}]), 'data[1]: expected a number within float32, got an object'],
    [inferBody(1, 2, [1, 1e39]), 'data[1]: expected a number within float32, got 1e+39'],
    [
      inferBody(1, 2, [1, 2]).replace('[1,2]}', '[1,1e999]}'),
      'data[1]: expected a number within float32, got Infinity',
    ],
  ];

  it.each(cases)('%s', (text, message) => {
    expect(refusalOf(text)).toBe(message);
  });

  it.each(['NaN', '{"inputs":[{"data":[NaN]}]}', '{', '{"a":1}}', "{'a':1}", '{"a":01}'])(
    '%s is not JSON',
    (text) => {
      expect(() => read(text)).toThrow('the body is not JSON: ');
    },
  );

  it('bytes that are no UTF-8', () => {
    expect(() => read(Uint8Array.of(0x22, 0xff, 0x22))).toThrow('the body is not JSON: ');
  });

  it('long things in errors are cut short', () => {
    const text = inferBody(1, 2, ['y'.repeat(1e6), 2], { input: { name: 'x' } });
    expect(refusalOf(text)).toMatch(/got "y{40}\.\.\."$/);
    const backend = 'b'.repeat(1e6);
    const long = inferBody(1, 2, [1, 2], { request: { parameters: { backend } } });
    expect(refusalOf(long)).toBe(
      `unknown backend "${'b'.repeat(40)}...": expected one of js, wasm, workers, auto`,
    );
  });
});

describe('attacks', () => {
  it.each([
    ['deep lists', '['.repeat(1e6) + ']'.repeat(1e6)],
    ['deep objects', '{"a":'.repeat(1e5) + 0 + '}'.repeat(1e5)],
    ['many keys', `{${'"a":0,'.repeat(1e6)}"a":0}`],
    ['many numbers', `{"a":[${'0,'.repeat(1e6)}0]}`],
    ['many empty lists', `{"inputs":[${'[],'.repeat(1e6)}0]}`],
    ['many wrong inputs', `{"inputs":[${'0,'.repeat(1e6)}0]}`],
    ['a long shape', inferBody(1, 2, [1, 2], { input: { shape: Array(1e6).fill('a') } })],
    ['a huge shape', inferBody(9007199254740991, 2, [1, 2])],
    ['a shape as large as it may be, with nothing in it', inferBody(1000, 2, [[1, 2]])],
    ['deep data', inferBody(1, 2, [1, 2]).replace('[1,2]}', `${'['.repeat(900)}${']'.repeat(900)}}`)],
  ])('%s end at once', (_, text) => {
    const before = process.cpuUsage();
    expect(() => read(text)).toThrow(GlassnetError);
    // Of this process alone: the clock on the wall would measure whatever else the machine does.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });

  it('any JSON and any bytes are taken or refused, never a bug', () => {
    const orError = (text: string | Uint8Array) => {
      try {
        return read(text).x.data instanceof Float32Array;
      } catch (error) {
        return error instanceof GlassnetError;
      }
    };
    const field = fc.constantFrom('id', 'parameters', 'inputs', 'outputs');
    const envelope = fc.dictionary(field, fc.jsonValue());
    const input = fc.dictionary(fc.constantFrom('name', 'datatype', 'shape', 'data'), fc.jsonValue());
    fc.assert(fc.property(fc.uint8Array(), orError));
    fc.assert(fc.property(fc.json(), orError));
    fc.assert(fc.property(envelope, (value) => orError(JSON.stringify(value))));
    fc.assert(fc.property(input, (value) => orError(JSON.stringify({ inputs: [value] }))));
  });
});
