/** NodeProto: one operator of a graph, with the names of what goes in and comes out. */

import type { Costs } from '../costs.ts';
import { type AttributeValue, decodeAttribute } from './attribute-proto.ts';
import { fieldsOf } from './message.ts';

export interface NodeProto {
  readonly name: string;
  /** The set of operators that it is from: empty for ONNX's own. */
  readonly domain: string;
  readonly operator: string;
  /** An empty name is an optional input that is left out. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: ReadonlyMap<string, AttributeValue>;
}

export function decodeNode(message: Uint8Array, costs: Costs): NodeProto {
  const inputs: string[] = [];
  const outputs: string[] = [];
  const attributes = new Map<string, AttributeValue>();
  let name = '';
  let domain = '';
  let operator = '';
  costs.spend('nodes', 1, 'the graph');
  for (const field of fieldsOf(message, 'a node', costs)) {
    if (field.number === 1) inputs.push(field.text());
    else if (field.number === 2) outputs.push(field.text());
    else if (field.number === 3) name = field.text();
    else if (field.number === 4) operator = field.text();
    else if (field.number === 5) attributes.set(...decodeAttribute(field.bytes(), costs));
    else if (field.number === 7) domain = field.text();
  }
  return { name, domain: domain === 'ai.onnx' ? '' : domain, operator, inputs, outputs, attributes };
}
