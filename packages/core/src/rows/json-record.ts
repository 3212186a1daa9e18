/** A row whose numbers have names of their own, as `df.to_json(file, orient="records")` of pandas writes it. */

import { quoteName } from '../readers/description/named-arrays.ts';
import { isObject } from '../readers/json.ts';
import { RowsError } from './rows-error.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether it is such an object: nothing in it is an array or an object. */
export function isRecord(value: unknown): value is JsonRecord {
  if (!isObject(value)) return false;
  const cells = Object.values(value);
  return cells.length > 0 && cells.every((cell) => typeof cell !== 'object' || cell === null);
}

/** The values in the order of the keys. @throws RowsError when one is not there, or there are others */
export function cellsOf(record: JsonRecord, keys: readonly string[]): readonly unknown[] {
  const missing = keys.find((key) => !Object.hasOwn(record, key));
  if (missing !== undefined)
    throw new RowsError(`expected ${quoteName(missing)} as in the first row, got nothing`);
  const other = Object.keys(record).find((key) => !keys.includes(key));
  if (other !== undefined) throw new RowsError(`${quoteName(other)} is not in the first row`);
  return keys.map((key) => record[key]);
}
