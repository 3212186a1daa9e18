/** A look at how a stream begins. */

import { joined } from './joined.ts';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const WHITE_SPACE = [0x20, 0x09, 0x0a, 0x0d];
const LEFT_OUT = new Set([...BYTE_ORDER_MARK, ...WHITE_SPACE]);

export interface Begun {
  /** The first byte that is no white space; undefined when there is none. */
  readonly first: number | undefined;
  /** The whole stream, what was looked at included. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

export async function firstByte(bytes: AsyncIterable<Uint8Array>): Promise<Begun> {
  const rest = bytes[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let first: number | undefined;
  while (first === undefined) {
    const { done, value } = await rest.next();
    if (done) break;
    seen.push(value);
    first = value.find((byte) => !LEFT_OUT.has(byte));
  }
  return { first, bytes: joined(seen, rest) };
}
