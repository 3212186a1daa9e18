/** Strings of JSON, found by their quotes. */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LAST_ASCII = 0x7f;

const utf8 = new TextDecoder();

/** Behind the closing quote of the string that opens at `from`; the end of the bytes when it is never closed. */
export function endOfString(bytes: Uint8Array, from: number): number {
  let position = from + 1;
  while (position < bytes.length && bytes[position] !== QUOTE)
    position += bytes[position] === BACKSLASH ? 2 : 1;
  return Math.min(position + 1, bytes.length);
}

/** Whether the string from its opening to behind its closing quote says `text`, however it is escaped. */
export function stringIs(bytes: Uint8Array, from: number, end: number, text: string): boolean {
  if (isEscaped(bytes, from, end)) return unescaped(bytes, from, end) === text;
  if (end - from - 2 !== text.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[from + 1 + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** What a short string says, or undefined when it is no string after all. */
export function stringAt(bytes: Uint8Array, from: number, end: number): string | undefined {
  if (isEscaped(bytes, from, end)) return unescaped(bytes, from, end);
  let text = '';
  for (let i = from + 1; i < end - 1; i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

/** Or written in letters that take more than a byte. */
function isEscaped(bytes: Uint8Array, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === BACKSLASH || byte > LAST_ASCII) return true;
  }
  return false;
}

function unescaped(bytes: Uint8Array, from: number, end: number): string | undefined {
  try {
    return String(JSON.parse(utf8.decode(bytes.subarray(from, end))));
  } catch {
    return undefined;
  }
}
