/** OperatorSetIdProto: which version of a set of operators is meant. */

import type { Costs } from '../costs.ts';
import { fieldsOf } from './message.ts';

export function decodeOpset(message: Uint8Array, costs: Costs): [domain: string, version: number] {
  let domain = '';
  let version = 0;
  for (const field of fieldsOf(message, 'an operator set', costs)) {
    if (field.number === 1) domain = field.text();
    else if (field.number === 2) version = Number(field.integer());
  }
  return [domain === 'ai.onnx' ? '' : domain, version];
}
