/** Whether the bytes from `offset` on are those of the text, each character a byte. */
export function beginsWith(bytes: Uint8Array, text: string, offset = 0): boolean {
  return Array.from(text).every((character, i) => bytes[offset + i] === character.charCodeAt(0));
}
