/** FunctionProto: an operator that the model brings along, as a graph of others. */

import type { Costs } from '../costs.ts';
import { type AttributeValue, decodeAttribute } from './attribute-proto.ts';
import { fieldsOf } from './message.ts';
import { decodeNode, type NodeProto } from './node-proto.ts';
import { decodeOpset } from './opset-proto.ts';

export interface FunctionProto {
  readonly domain: string;
  readonly name: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly nodes: readonly NodeProto[];
  readonly opsets: ReadonlyMap<string, number>;
  /** Attributes that a call may leave out. */
  readonly defaults: ReadonlyMap<string, AttributeValue>;
}

export function decodeFunction(message: Uint8Array, costs: Costs): FunctionProto {
  const inputs: string[] = [];
  const outputs: string[] = [];
  const nodes: NodeProto[] = [];
  const opsets = new Map<string, number>();
  const defaults = new Map<string, AttributeValue>();
  let name = '';
  let domain = '';
  for (const field of fieldsOf(message, 'a function', costs)) {
    if (field.number === 1) name = field.text();
    else if (field.number === 4) inputs.push(field.text());
    else if (field.number === 5) outputs.push(field.text());
    else if (field.number === 7) nodes.push(decodeNode(field.bytes(), costs));
    else if (field.number === 9) opsets.set(...decodeOpset(field.bytes(), costs));
    else if (field.number === 10) domain = field.text();
    else if (field.number === 11) defaults.set(...decodeAttribute(field.bytes(), costs));
  }
  return { domain, name, inputs, outputs, nodes, opsets, defaults };
}
