/** The numbers bit for bit, each in four bytes, the lowest first. */
export function float32Bytes({ buffer, byteOffset, length }: Float32Array): Uint8Array<ArrayBuffer> {
  const bytes = new DataView(new ArrayBuffer(4 * length));
  const bits = new Uint32Array(buffer, byteOffset, length);
  for (let i = 0; i < length; i++) bytes.setUint32(4 * i, bits[i] ?? 0, true);
  return new Uint8Array(bytes.buffer);
}
