/**
 * A work as an ONNX model, the way exporters write it: Gemm with a Sigmoid between, or one MatMul. Its inputs are x, or
 * a and b; its output is h. https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
 */

import type { Matrix } from '@glassnet/kernels/matrix';
import { bytes, joined, message, number, text } from './protobuf.ts';
import type { Work } from './work.ts';

const IR_VERSION = 8;
const OPERATORS_VERSION = 13;
const FLOAT = 1;

/** The numbers that onnx.proto gives to the fields used here. */
const fields = {
  model: { irVersion: 1, graph: 7, opsetImport: 8 },
  opset: { version: 2 },
  graph: { node: 1, name: 2, initializer: 5, input: 11, output: 12 },
  node: { input: 1, output: 2, opType: 4 },
  tensor: { dims: 1, dataType: 2, name: 8, rawData: 9 },
  valueInfo: { name: 1, type: 2 },
  type: { tensorType: 1 },
  tensorType: { elemType: 1, shape: 2 },
  shape: { dim: 1 },
  dim: { value: 1 },
} as const;

export function onnxModel(work: Work): Uint8Array {
  return joined([
    number(fields.model.irVersion, IR_VERSION),
    message(fields.model.opsetImport, number(fields.opset.version, OPERATORS_VERSION)),
    message(fields.model.graph, text(fields.graph.name, work.kind), ...graphOf(work)),
  ]);
}

function graphOf(work: Work): Uint8Array[] {
  if (work.kind === 'matmul') {
    const { a, b } = work;
    return [node('MatMul', ['a', 'b'], 'h'), input('a', a), input('b', b), output(a.rows, b.cols)];
  }
  const { x, layers } = work;
  const last = layers.length - 1;
  return [
    ...layers.flatMap((_, i) => layerNodes(i, last)),
    ...layers.flatMap(({ weights, bias }, i) => [
      initializer(`W${i}`, [weights.rows, weights.cols], weights.data),
      initializer(`b${i}`, [bias.length], bias),
    ]),
    input('x', x),
    output(x.rows, layers[last]?.weights.cols ?? x.cols),
  ];
}

function layerNodes(i: number, last: number): Uint8Array[] {
  const source = i === 0 ? 'x' : `s${i - 1}`;
  const target = i === last ? 'h' : `h${i}`;
  const gemm = node('Gemm', [source, `W${i}`, `b${i}`], target);
  return i === last ? [gemm] : [gemm, node('Sigmoid', [target], `s${i}`)];
}

function node(opType: string, inputs: readonly string[], result: string): Uint8Array {
  return message(
    fields.graph.node,
    ...inputs.map((name) => text(fields.node.input, name)),
    text(fields.node.output, result),
    text(fields.node.opType, opType),
  );
}

/** Raw data is little-endian, as every machine that runs this. */
function initializer(name: string, dims: readonly number[], data: Float32Array): Uint8Array {
  return message(
    fields.graph.initializer,
    ...dims.map((size) => number(fields.tensor.dims, size)),
    number(fields.tensor.dataType, FLOAT),
    text(fields.tensor.name, name),
    bytes(fields.tensor.rawData, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  );
}

function input(name: string, { rows, cols }: Matrix): Uint8Array {
  return valueInfo(fields.graph.input, name, rows, cols);
}

function output(rows: number, cols: number): Uint8Array {
  return valueInfo(fields.graph.output, 'h', rows, cols);
}

function valueInfo(field: number, name: string, rows: number, cols: number): Uint8Array {
  const shape = [rows, cols].map((size) => message(fields.shape.dim, number(fields.dim.value, size)));
  const tensorType = message(
    fields.type.tensorType,
    number(fields.tensorType.elemType, FLOAT),
    message(fields.tensorType.shape, ...shape),
  );
  return message(field, text(fields.valueInfo.name, name), message(fields.valueInfo.type, tensorType));
}
