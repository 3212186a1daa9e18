/** What an answer says, text first and then bytes, and how it goes out. */

import type { Slices } from '../slices.ts';

export interface Content {
  /** Pieces that follow each other. */
  readonly text: readonly string[];
  readonly binary?: readonly Uint8Array<ArrayBuffer>[];
}

export interface Packed {
  /** Short text stays text: a server sends it in one go with its headers. Long content stays in pieces. */
  readonly body: string | Uint8Array<ArrayBuffer> | readonly Uint8Array<ArrayBuffer>[];
  /** In bytes. */
  readonly length: number;
}

/** Up to here all is put together, which is faster to send; what is longer goes out piece by piece, so that nothing waits. */
const SMALL_BYTES = 512 * 1024;

const utf8 = new TextEncoder();

/** Long text as bytes, with pauses in between: that takes longer than anybody else should wait. */
export function* encoded({ text, binary = [] }: Content): Slices<Content> {
  if (text.reduce((sum, { length }) => sum + length, 0) <= SMALL_BYTES) return { text, binary };
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (const piece of text) {
    pieces.push(utf8.encode(piece));
    yield;
  }
  return { text: [], binary: [...pieces, ...binary] };
}

/** How many bytes the text takes. */
export function textLength(text: readonly string[]): number {
  let length = 0;
  for (const piece of text) length += Buffer.byteLength(piece);
  return length;
}

export function pack({ text, binary = [] }: Content): Packed {
  const length = textLength(text) + lengthOf(binary);
  if (length > SMALL_BYTES) return { body: piecesOf({ text, binary }), length };
  const whole = text.join('');
  return { body: binary.length === 0 ? whole : joined(whole, binary, length), length };
}

/** All of it as bytes. */
export function piecesOf({ text, binary = [] }: Content): Uint8Array<ArrayBuffer>[] {
  return [...text.map((piece) => utf8.encode(piece)), ...binary];
}

export function lengthOf(pieces: readonly Uint8Array[]): number {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  return length;
}

function joined(text: string, binary: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let { written: position } = utf8.encodeInto(text, whole);
  for (const piece of binary) {
    whole.set(piece, position);
    position += piece.length;
  }
  return whole;
}
