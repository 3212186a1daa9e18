/** GraphProto: the nodes in order, their constants, and what goes in and comes out. */

import { ModelFormatError } from '../../../errors.ts';
import type { Costs } from '../costs.ts';
import { fieldsOf } from './message.ts';
import { decodeNode, type NodeProto } from './node-proto.ts';
import { decodeTensor, type TensorProto } from './tensor-proto.ts';
import { decodeValueInfo, type ValueInfoProto } from './value-info-proto.ts';

export interface GraphProto {
  readonly nodes: readonly NodeProto[];
  readonly initializers: ReadonlyMap<string, TensorProto>;
  /** What a caller hands in; without the initializers, which old exporters list here too. */
  readonly inputs: readonly ValueInfoProto[];
  readonly outputs: readonly ValueInfoProto[];
}

export function decodeGraph(message: Uint8Array, costs: Costs): GraphProto {
  const nodes: NodeProto[] = [];
  const initializers = new Map<string, TensorProto>();
  const inputs: ValueInfoProto[] = [];
  const outputs: ValueInfoProto[] = [];
  for (const field of fieldsOf(message, 'the graph', costs)) {
    if (field.number === 1) nodes.push(decodeNode(field.bytes(), costs));
    else if (field.number === 5) addInitializer(initializers, decodeTensor(field.bytes(), costs));
    else if (field.number === 11) inputs.push(decodeValueInfo(field.bytes(), costs));
    else if (field.number === 12) outputs.push(decodeValueInfo(field.bytes(), costs));
    else if (field.number === 15) throw new ModelFormatError('.onnx: a sparse initializer: store it dense');
  }
  return { nodes, initializers, inputs: inputs.filter(({ name }) => !initializers.has(name)), outputs };
}

function addInitializer(initializers: Map<string, TensorProto>, tensor: TensorProto): void {
  if (initializers.has(tensor.name)) {
    throw new ModelFormatError(`.onnx: initializer ${JSON.stringify(tensor.name)} is there twice`);
  }
  initializers.set(tensor.name, tensor);
}
