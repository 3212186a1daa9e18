/** What stands somewhere in a body, as an error names it: never more of it than fits on a line. */

const QUOTE = '"';
const MOST_BYTES = 40;

const utf8 = new TextDecoder();

export function describeToken(bytes: Uint8Array, position: number): string {
  if (position >= bytes.length) return 'the end of the body';
  const text = utf8.decode(bytes.subarray(position, position + MOST_BYTES));
  if (text.startsWith('[')) return 'a list';
  if (text.startsWith('{')) return 'an object';
  if (text.startsWith(QUOTE)) return /^"[^"\\]*"/.exec(text)?.[0] ?? `${text}...`;
  const word = /^[\w.+-]+/.exec(text)?.[0] ?? text.slice(0, 1);
  return /^-?(NaN|Infinity)$/.test(word)
    ? `${word}, which JSON has no number for: send the tensor as binary data`
    : word;
}
