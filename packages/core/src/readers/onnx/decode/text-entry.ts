/** StringStringEntryProto: a key and its value, both text. */

import type { Costs } from '../costs.ts';
import { fieldsOf } from './message.ts';

export function readTextEntry(message: Uint8Array, costs: Costs): [key: string, value: string] {
  let key = '';
  let value = '';
  for (const field of fieldsOf(message, 'an entry of text', costs)) {
    if (field.number === 1) key = field.text();
    else if (field.number === 2) value = field.text();
  }
  return [key, value];
}
