/** Bytes in, net out. The format is recognised by its content; the reader is loaded when it is needed. */

import { ModelFormatError } from './errors.ts';
import type { Net } from './net.ts';
import type { ReadOptions } from './readers/read-options.ts';

export type { ReadOptions } from './readers/read-options.ts';

const SHOWN_BYTES = 8;

/**
 * A net from the bytes of a .safetensors or .npz file.
 *
 * @throws ModelFormatError for bytes that are no net we can run, ArgumentError for an option that is no activation
 * or contradicts the file
 */
export async function readNet(bytes: Uint8Array, options: ReadOptions = {}): Promise<Net> {
  if (startsWith(bytes, 'PK')) return (await import('./readers/npz.ts')).readNpz(bytes, options);
  if (isSafetensors(bytes)) {
    return (await import('./readers/safetensors.ts')).readSafetensors(bytes, options);
  }
  if (startsWith(bytes, '\x93NUMPY')) {
    throw new ModelFormatError(
      'an .npy file is one array, not a net: np.savez(file, W1=..., b1=...) makes an .npz',
    );
  }
  throw new ModelFormatError(`expected a net as .safetensors or .npz, got ${show(bytes)}`);
}

/** A header of JSON behind its length, 8 bytes of which the upper 4 are 0: no header is as long as 4 GiB. */
function isSafetensors(bytes: Uint8Array): boolean {
  return startsWith(bytes.subarray(4), '\0\0\0\0{');
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Array.from(text).every((character, i) => bytes[i] === character.charCodeAt(0));
}

function show(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'no bytes';
  const first = bytes.subarray(0, SHOWN_BYTES);
  const hex = Array.from(first, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  const text = Array.from(first, (byte) =>
    byte > 0x1f && byte < 0x7f ? String.fromCharCode(byte) : '.',
  ).join('');
  return `${bytes.length} bytes that begin ${hex} ("${text}")`;
}
