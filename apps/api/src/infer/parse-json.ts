/** The bytes of a body as JSON, with no way to make the parser work for hours. */

import { HttpError } from '../errors/http-error.ts';

const OPENING_BRACKET = 0x5b;
const OPENING_BRACE = 0x7b;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Of two equal keys the last one counts, as JSON.parse has it.
 *
 * @param most arrays and objects in it: 64 MiB of `[],[],` would cost JSON.parse gigabytes and 20 seconds
 * @throws HttpError 400, with what is wrong with it
 */
export function parseJson(bytes: Uint8Array, most: number): unknown {
  if (bytes.length === 0) throw new HttpError(400, 'the body is empty: expected a JSON object');
  if (countOpenings(bytes) > most) {
    throw new HttpError(400, `the body opens more than ${most} arrays and objects: send the data flat`);
  }
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch (error) {
    throw new HttpError(400, `the body is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** Those inside of strings are counted too: no honest request has many of either. */
function countOpenings(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === OPENING_BRACKET || byte === OPENING_BRACE) count++;
  return count;
}
