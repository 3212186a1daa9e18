/** The bytes of a body as JSON, with no way to make the parser work for long. */

import { HttpError } from '../errors/http-error.ts';

/** How much of each there may be in a body. 64 MiB of `[],[],` or `"a":0,` would cost JSON.parse gigabytes and seconds. */
export interface JsonBudget {
  /** Arrays and objects. */
  readonly lists: number;
  /** Keys of objects. */
  readonly keys: number;
  /** Entries of arrays and objects, all together. */
  readonly entries: number;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Of two equal keys the last one counts, as JSON.parse has it.
 *
 * @throws HttpError 400, with what is wrong with it
 */
export function parseJson(bytes: Uint8Array, budget: JsonBudget): unknown {
  if (bytes.length === 0) throw new HttpError(400, 'the body is empty: expected a JSON object');
  checkBudget(bytes, budget);
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch (error) {
    throw new HttpError(400, `the body is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** Counts by the bytes, before anything is parsed; those inside of strings count too, where no honest request has many. */
function checkBudget(bytes: Uint8Array, { lists, keys, entries }: JsonBudget): void {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  const count = (character: string) => counts[character.charCodeAt(0)] ?? 0;
  const opened = count('[') + count('{');
  if (opened > lists) {
    throw new HttpError(400, `the body opens more than ${lists} arrays and objects: send the data flat`);
  }
  if (count(':') > keys) throw new HttpError(400, `the body has more than ${keys} keys`);
  if (count(',') > entries) throw new HttpError(400, `the body has more than ${entries} entries`);
}
