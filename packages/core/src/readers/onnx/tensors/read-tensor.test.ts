import { expect, it } from 'vitest';
import {
  type Bytes,
  bytesField,
  floatField,
  model,
  node,
  packedFloats,
  packedIntegers,
  tensor,
  varintField,
} from '../../../../fixtures/onnx/model-builder.ts';
import { readOnnx } from '../../onnx.ts';

const values = [1, -2, 0.5, 0.25, 3, -1];
const whole = [1, -2, 0, 4, 3, -1];
const positive = [1, 2, 0, 4, 3, 255];

/** The upper half of each float32. */
const bfloat16 = Array.from(new Uint32Array(Float32Array.from(values).buffer), (bits) => bits >>> 16);
const float16 = [0x3c00, 0xc000, 0x3800, 0x3400, 0x4200, 0xbc00];

function raw(data: ArrayBufferView<ArrayBuffer>): Bytes {
  return bytesField(9, new Uint8Array(data.buffer));
}

it.each<[string, number, Bytes[], number[]]>([
  ['float in raw_data', 1, [raw(Float32Array.from(values))], values],
  ['float in float_data, packed', 1, [packedFloats(4, values)], values],
  ['float in float_data, one at a time', 1, values.map((value) => floatField(4, value)), values],
  [
    'float in both ways',
    1,
    [packedFloats(4, values.slice(0, 4)), ...values.slice(4).map((value) => floatField(4, value))],
    values,
  ],
  ['double in raw_data', 11, [raw(Float64Array.from(values))], values],
  ['double in double_data', 11, [bytesField(10, new Uint8Array(Float64Array.from(values).buffer))], values],
  ['float16 in raw_data', 10, [raw(Uint16Array.from(float16))], values],
  ['float16 in int32_data', 10, [packedIntegers(5, float16)], values],
  ['bfloat16 in raw_data', 16, [raw(Uint16Array.from(bfloat16))], values],
  ['bfloat16 in int32_data', 16, bfloat16.map((bits) => varintField(5, bits)), values],
  ['int8 in raw_data', 3, [raw(Int8Array.from(whole))], whole],
  ['int8 in int32_data', 3, [packedIntegers(5, whole)], whole],
  ['uint8 in raw_data', 2, [raw(Uint8Array.from(positive))], positive],
  ['int32 in int32_data', 6, [packedIntegers(5, whole)], whole],
  ['int64 in raw_data', 7, [raw(BigInt64Array.from(whole.map(BigInt)))], whole],
  ['int64 in int64_data', 7, [packedIntegers(7, whole)], whole],
  ['uint32 in uint64_data', 12, [packedIntegers(11, positive)], positive],
])('weights are read from %s', (_what, elementType, data, expected) => {
  const weights = tensor('W', [3, 2], varintField(2, elementType), ...data);
  const net = readOnnx(model({ nodes: [node('MatMul', 'x W', 'y')], constants: [weights], shape: ['N', 3] }));
  expect(net.params[0]).toEqual({ rows: 3, cols: 2, data: Float32Array.from(expected) });
});

it('float32 is kept bit for bit, NaN and -0 too', () => {
  const bits = Uint32Array.of(0x80000000, 0x7fc00001, 0x00000001, 0xff800000);
  const weights = tensor('W', [2, 2], varintField(2, 1), raw(bits));
  const net = readOnnx(model({ nodes: [node('Gemm', 'x W', 'y')], constants: [weights] }));
  const [W] = net.params;
  const data = W !== undefined && 'data' in W ? W.data : new Float32Array();
  expect(new Uint32Array(data.buffer)).toEqual(bits);
});
