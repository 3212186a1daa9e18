/** The white space of JSON: https://www.rfc-editor.org/rfc/rfc8259#section-2 */

const SPACE = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BEYOND = 0xff;

/** The first position at or behind `position` that holds no space. */
export function skipSpace(bytes: Uint8Array, position: number): number {
  let byte = bytes[position] ?? BEYOND;
  while (byte <= SPACE && isSpace(byte)) byte = bytes[++position] ?? BEYOND;
  return position;
}

function isSpace(byte: number): boolean {
  return byte === SPACE || byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === TAB;
}
