/** The body of a request, as bytes. */

import type { HonoRequest } from 'hono';
import { HttpError } from '../errors/http-error.ts';

/**
 * What the body is said to be does not matter, for clients of this protocol send JSON under any Content-Type
 * or none; how it is encoded does.
 *
 * @param limit bytes of it
 * @throws HttpError 413 beyond the limit, 415 for an encoding, 400 when the client leaves in the middle
 */
export async function readBody(request: HonoRequest, limit: number): Promise<Uint8Array> {
  checkEncoding(request);
  const announced = Number(request.header('Content-Length') ?? 0);
  const bytes = announced > limit ? undefined : await receive(request, limit).catch(refuseHalf);
  if (bytes !== undefined && bytes.length <= limit) return bytes;
  throw new HttpError(413, `the body is larger than ${limit} bytes: send several calls`);
}

function checkEncoding(request: HonoRequest): void {
  const encoding = request.header('Content-Encoding') ?? 'identity';
  if (encoding !== 'identity') {
    throw new HttpError(415, `content encoding "${encoding}" is not read here: send the JSON as it is`);
  }
  if (request.header('Inference-Header-Content-Length') !== undefined) {
    throw new HttpError(415, 'binary tensors are not read here: send data as JSON');
  }
}

/** All at once when its length is known, which is fastest; else piece by piece, up to the limit. */
async function receive(request: HonoRequest, limit: number): Promise<Uint8Array | undefined> {
  if (request.header('Content-Length') !== undefined) return new Uint8Array(await request.arrayBuffer());
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const piece of request.raw.body ?? []) {
    length += piece.length;
    if (length > limit) return undefined;
    pieces.push(piece);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function refuseHalf(): never {
  throw new HttpError(400, 'the body ended before it was whole');
}
