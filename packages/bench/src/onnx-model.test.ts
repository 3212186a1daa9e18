import { describe, expect, it } from 'vitest';
import { openOnnxruntime } from './contenders/onnxruntime.ts';
import { onnxModel } from './onnx-model.ts';
import { installedVersion } from './peer-packages.ts';
import { largestDifference } from './reference.ts';
import { type WorkShape, workOf } from './work.ts';
import { randomNumbers } from './works.ts';

const net = shapedWork({ kind: 'net', rows: 3, sizes: [200, 4, 2] });
const matmul = shapedWork({ kind: 'matmul', rows: 5, sizes: [5, 5] });

function shapedWork(shape: WorkShape) {
  return workOf(shape, randomNumbers(shape));
}

describe('the bytes, read by the specification', () => {
  it('are a model of a net', () => {
    const [graph = new Uint8Array()] = messages(onnxModel(net), 7);
    expect(messages(graph, 1).map(nodeText)).toEqual(['x,W0,b0,h0,Gemm', 'h0,s0,Sigmoid', 's0,W1,b1,h,Gemm']);
    const tensors = messages(graph, 5).map((tensor) => ({
      name: messages(tensor, 8).map(textOf).join(),
      dims: numbers(tensor, 1),
      type: numbers(tensor, 2),
      bytes: messages(tensor, 9).map(({ length }) => length),
    }));
    expect(tensors).toEqual([
      { name: 'W0', dims: [200, 4], type: [1], bytes: [3200] },
      { name: 'b0', dims: [4], type: [1], bytes: [16] },
      { name: 'W1', dims: [4, 2], type: [1], bytes: [32] },
      { name: 'b1', dims: [2], type: [1], bytes: [8] },
    ]);
    expect(messages(graph, 11).map(valueShape)).toEqual(['x 3 200']);
    expect(messages(graph, 12).map(valueShape)).toEqual(['h 3 2']);
  });

  it('are a model of a matmul', () => {
    const [graph = new Uint8Array()] = messages(onnxModel(matmul), 7);
    expect(messages(graph, 1).map(nodeText)).toEqual(['a,b,h,MatMul']);
    expect(messages(graph, 11).map(valueShape)).toEqual(['a 5 5', 'b 5 5']);
  });
});

const isInstalled = installedVersion('onnxruntime-web', 'onnxruntime-web') !== undefined;

it.for([net, matmul])('onnxruntime computes the $kind', async (work, { skip }) => {
  if (!isInstalled) return skip('onnxruntime-web is not installed: npm run bench -- --peers installs it');
  const call = await openOnnxruntime('web')(work, 1);
  expect(largestDifference(work, await call())).toBeLessThan(1e-5);
});

interface Field {
  readonly field: number;
  readonly value: number | Uint8Array;
}

function fieldsOf(message: Uint8Array): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const varint = (): number => {
    for (let value = 0, scale = 1; ; scale *= 128) {
      const byte = message[at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const key = varint();
    const number = varint();
    const isBytes = key % 8 === 2;
    fields.push({ field: key >> 3, value: isBytes ? message.subarray(at, at + number) : number });
    if (isBytes) at += number;
  }
  return fields;
}

function messages(message: Uint8Array, field: number): Uint8Array[] {
  const values = fieldsOf(message).filter((each) => each.field === field);
  return values.map(({ value }) => value).filter((value) => typeof value !== 'number');
}

function numbers(message: Uint8Array, field: number): number[] {
  const values = fieldsOf(message).filter((each) => each.field === field);
  return values.map(({ value }) => value).filter((value) => typeof value === 'number');
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Inputs, output and operator. */
function nodeText(node: Uint8Array): string {
  return [1, 2, 4].flatMap((field) => messages(node, field).map(textOf)).join();
}

/** ValueInfo > type > tensor type > shape > dim > value */
function valueShape(value: Uint8Array): string {
  const name = messages(value, 1).map(textOf);
  const dims = [2, 1, 2, 1].reduce((parts, field) => parts.flatMap((part) => messages(part, field)), [value]);
  return [...name, ...dims.flatMap((dim) => numbers(dim, 1))].join(' ');
}
