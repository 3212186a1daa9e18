/**
 * A net as a short text that fits into an address and onto a command line: `gn1.`, for version 1, and in base64url
 *
 *     1 byte     0, or 1 where the content is deflated (RFC 1951)
 *     content    link/content.ts
 *     4 bytes    the first of SHA-256 of all before them
 *
 * The lesson's 2-4-3 net is 179 characters.
 */

import { ArgumentError } from '@glassnet/kernels/errors';
import { sha256 } from '@noble/hashes/sha2.js';
import { deflateSync, inflateSync } from 'fflate';
import { fromBase64Url, toBase64Url } from './base64.ts';
import { ModelFormatError } from './errors.ts';
import { readContent, writeContent } from './link/content.ts';
import type { Net } from './net.ts';

export { isLink } from './link/is-link.ts';

/** Text that is no link, or not all of one. */
export class LinkError extends ModelFormatError {
  override readonly name = 'LinkError';
}

const PREFIX = 'gn1.';
/** One argument of a command line takes 128 KiB on Linux. */
const MOST_CHARACTERS = 100_000;
/** What comes out of these. */
const MOST_BYTES = 2 ** 20;
const CHECKSUM_BYTES = 4;
const PLAIN = 0;
const DEFLATED = 1;

/** @throws ArgumentError for a net that is too large for a link, or that no file of ours can hold */
export function encodeLink(net: Net): string {
  const content = writeContent(net);
  const deflated = deflateSync(content, { level: 9 });
  const isShorter = deflated.length < content.length;
  const body = joined(Uint8Array.of(isShorter ? DEFLATED : PLAIN), isShorter ? deflated : content);
  const token = PREFIX + toBase64Url(joined(body, checksum(body)));
  if (content.length <= MOST_BYTES && token.length <= MOST_CHARACTERS) return token;
  throw new ArgumentError(
    `a net of ${content.length} bytes is too large for a link, which takes ${MOST_CHARACTERS} characters: save it as a file`,
  );
}

/** @throws LinkError for text that is no link or was damaged, ModelFormatError for what is no net */
export function decodeLink(token: string): Net {
  const body = bodyOf(token.trim());
  if (body[0] === PLAIN) return readContent(body.subarray(1));
  if (body[0] === DEFLATED) return readContent(inflate(body.subarray(1)));
  throw new LinkError(`a link in a form ${body[0]}, which this version of Glassnet does not know`);
}

/** All but the checksum, which it has. */
function bodyOf(token: string): Uint8Array {
  if (!token.startsWith(PREFIX)) {
    const version = /^gn(\d+)\./.exec(token)?.[1];
    throw new LinkError(
      version === undefined
        ? `expected a link, which begins with ${PREFIX}, got ${JSON.stringify(token.slice(0, 20))}`
        : `a link of version ${version}: expected version 1; a newer Glassnet may read it`,
    );
  }
  if (token.length > MOST_CHARACTERS) {
    throw new LinkError(`a link of ${token.length} characters: expected at most ${MOST_CHARACTERS}`);
  }
  const bytes = fromBase64Url(token.slice(PREFIX.length));
  const body = bytes?.subarray(0, -CHECKSUM_BYTES) ?? new Uint8Array(0);
  const isWhole = body.length > 0 && checksum(body).every((byte, i) => bytes?.[body.length + i] === byte);
  if (isWhole) return body;
  throw new LinkError(`the link is damaged: its checksum is not that of its content; copy it whole`);
}

function checksum(bytes: Uint8Array): Uint8Array {
  return sha256(bytes).subarray(0, CHECKSUM_BYTES);
}

function inflate(bytes: Uint8Array): Uint8Array {
  try {
    const inflated = inflateSync(bytes, { out: new Uint8Array(MOST_BYTES + 1) });
    if (inflated.length <= MOST_BYTES) return inflated;
  } catch (error) {
    throw new LinkError('the link is damaged: its content cannot be inflated', { cause: error });
  }
  throw new LinkError(`a link of more than ${MOST_BYTES} bytes`);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
