/** The JSON of requests that carry no data; no body at all is an empty object. */

import { HttpError } from '../answers/http-error.ts';

const SMALL_BYTES = 64 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @throws HttpError 400 */
export function readJson(body: Uint8Array): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(utf8.decode(body));
  } catch (error) {
    throw new HttpError(400, `the body is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** For requests that everybody may send: no parser works long for them. @throws HttpError 400, 413 */
export function readSmallJson(body: Uint8Array): unknown {
  if (body.length <= SMALL_BYTES) return readJson(body);
  throw new HttpError(413, `the body is larger than ${SMALL_BYTES} bytes, more than this takes`);
}
