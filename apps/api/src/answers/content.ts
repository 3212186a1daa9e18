/** What an answer says, text first and then bytes, and the body that it goes out as. */

export interface Content {
  /** Pieces that follow each other. */
  readonly text: readonly string[];
  readonly binary?: readonly Uint8Array<ArrayBuffer>[];
}

export type Body = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

export interface Sent {
  readonly body: Body;
  /** Undefined when the body knows its length by itself. */
  readonly length?: number;
}

/** Up to here all is put together, which is faster to send; what is longer goes out piece by piece, so that nothing waits. */
const SMALL_BYTES = 512 * 1024;

const utf8 = new TextEncoder();

/** How many bytes the text takes. */
export function textLength(text: readonly string[]): number {
  return text.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
}

/** Short text stays text: a server sends it in one go with its headers. */
export function sent({ text, binary = [] }: Content): Sent {
  const characters = text.reduce((sum, { length }) => sum + length, 0);
  if (binary.length === 0 && characters <= SMALL_BYTES) return { body: text.join('') };
  const length = textLength(text) + lengthOf(binary);
  if (length > SMALL_BYTES) return { body: stream(piecesOf({ text, binary })), length };
  return { body: joined(text.join(''), binary, length) };
}

/** All of it as bytes. */
export function piecesOf({ text, binary = [] }: Content): Uint8Array<ArrayBuffer>[] {
  return [...text.map((piece) => utf8.encode(piece)), ...binary];
}

export function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
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

function stream(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  const rest = pieces.values();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = rest.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}
