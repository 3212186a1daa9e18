/** TensorProto: the head of a tensor. Its numbers stay in the message until they are needed. */

import type { Costs } from '../costs.ts';
import { fieldsOf } from './message.ts';
import { readTextEntry } from './text-entry.ts';

export interface TensorProto {
  readonly name: string;
  readonly dims: readonly bigint[];
  /** A code of TensorProto.DataType. */
  readonly elementType: number;
  /** Where the numbers lie when they are in another file: `location`, `offset`, `length`. */
  readonly external: ReadonlyMap<string, string> | undefined;
  /** All of it, numbers too. */
  readonly message: Uint8Array;
}

const EXTERNAL = 1n;

export function decodeTensor(message: Uint8Array, costs: Costs): TensorProto {
  const dims: bigint[] = [];
  const entries = new Map<string, string>();
  let name = '';
  let elementType = 0;
  let isExternal = false;
  for (const field of fieldsOf(message, 'a tensor', costs)) {
    if (field.number === 1) for (const size of field.integers()) dims.push(size);
    else if (field.number === 2) elementType = Number(field.integer());
    else if (field.number === 8) name = field.text();
    else if (field.number === 13) entries.set(...readTextEntry(field.bytes(), costs));
    else if (field.number === 14) isExternal = field.integer() === EXTERNAL;
  }
  return { name, dims, elementType, external: isExternal ? entries : undefined, message };
}
