/** Bytes as text, and back. https://www.rfc-editor.org/rfc/rfc4648 */

/** As many as a call takes arguments on every engine. */
const PIECE = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  let letters = '';
  for (let start = 0; start < bytes.length; start += PIECE) {
    letters += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  }
  return btoa(letters);
}

/** In letters that need no escape in an address, without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Undefined for text that is none, and for what `toBase64Url` would write in another way. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  return toBase64Url(bytes) === text ? bytes : undefined;
}
