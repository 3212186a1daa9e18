/** Bare float32 numbers in a file, in the byte order of this machine: what the processes of a run hand each other. */

import { readFileSync, writeFileSync } from 'node:fs';

export function readFloat32File(path: string): Float32Array<ArrayBuffer> {
  // Copied, for a buffer of Node may begin at an address that no float32 can.
  return new Float32Array(new Uint8Array(readFileSync(path)).buffer);
}

export function writeFloat32File(path: string, numbers: Float32Array): void {
  writeFileSync(path, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
}
