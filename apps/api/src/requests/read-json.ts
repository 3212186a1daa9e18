/** The JSON of requests that carry no data; no body at all is an empty object. */

import { HttpError } from '../answers/http-error.ts';
import { parseJson } from '../json/parse-json.ts';

const SMALL_BYTES = 64 * 1024;

/** @throws HttpError 400 */
export function readJson(body: Uint8Array): unknown {
  return body.length === 0 ? {} : parseJson(body);
}

/** For requests that everybody may send: no parser works long for them. @throws HttpError 400, 413 */
export function readSmallJson(body: Uint8Array): unknown {
  if (body.length <= SMALL_BYTES) return readJson(body);
  throw new HttpError(413, `the body is larger than ${SMALL_BYTES} bytes, more than this takes`);
}
