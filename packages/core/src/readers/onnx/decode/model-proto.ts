/** ModelProto: the file. https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */

import { ModelFormatError } from '../../../errors.ts';
import type { Costs } from '../costs.ts';
import { decodeFunction, type FunctionProto } from './function-proto.ts';
import { decodeGraph, type GraphProto } from './graph-proto.ts';
import { fieldsOf } from './message.ts';
import { decodeOpset } from './opset-proto.ts';
import { readTextEntry } from './text-entry.ts';

export interface ModelProto {
  readonly graph: GraphProto;
  /** The version of each set of operators, by its domain. */
  readonly opsets: ReadonlyMap<string, number>;
  readonly functions: readonly FunctionProto[];
  readonly metadata: ReadonlyMap<string, string>;
}

/** @throws ModelFormatError for bytes that are no such message */
export function decodeModel(bytes: Uint8Array, costs: Costs): ModelProto {
  const opsets = new Map<string, number>();
  const functions: FunctionProto[] = [];
  const metadata = new Map<string, string>();
  let graph: GraphProto | undefined;
  for (const field of fieldsOf(bytes, 'the model', costs)) {
    if (field.number === 7) {
      if (graph !== undefined) throw new ModelFormatError('.onnx: two graphs in one model');
      graph = decodeGraph(field.bytes(), costs);
    } else if (field.number === 8) opsets.set(...decodeOpset(field.bytes(), costs));
    else if (field.number === 14) metadata.set(...readTextEntry(field.bytes(), costs));
    else if (field.number === 25) functions.push(decodeFunction(field.bytes(), costs));
  }
  if (graph === undefined) throw new ModelFormatError('not an .onnx file we can read: it has no graph');
  return { graph, opsets, functions, metadata };
}
