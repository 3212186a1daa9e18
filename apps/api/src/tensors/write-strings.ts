/** BYTES in binary: each text as its length in four bytes, little-endian, and then in UTF-8. */

const LENGTH_BYTES = 4;

const utf8 = new TextEncoder();

export function writeStrings(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const encoded = texts.map((text) => utf8.encode(text));
  const bytes = new Uint8Array(encoded.reduce((sum, { length }) => sum + LENGTH_BYTES + length, 0));
  const view = new DataView(bytes.buffer);
  let position = 0;
  for (const text of encoded) {
    view.setUint32(position, text.length, true);
    bytes.set(text, position + LENGTH_BYTES);
    position += LENGTH_BYTES + text.length;
  }
  return bytes;
}
