/** Bytes in, net out. The format is recognised by its content; the reader is loaded when it is needed. */

import { ArgumentError, shown } from '@glassnet/kernels/errors';
import { ModelFormatError } from './errors.ts';
import type { Net } from './net.ts';
import { beginsWith } from './readers/begins-with.ts';
import { type OtherFormat, otherArchiveOf, otherFormatOf } from './readers/other-formats.ts';
import type { ReadOptions } from './readers/read-options.ts';

export { MissingActivationError } from './errors.ts';
export type { ReadOptions } from './readers/read-options.ts';

const SHOWN_BYTES = 8;

/**
 * A net from the bytes of a .safetensors, .onnx or .npz file, of a PyTorch state_dict, or of a pickled dict of arrays.
 *
 * @throws ModelFormatError for bytes that are no net we can run, with the way to one that is; MissingActivationError
 * when only the caller can know it; ArgumentError for what are no bytes, or an option that is no activation or contradicts the file
 */
export async function readNet(file: Uint8Array | ArrayBuffer, options: ReadOptions = {}): Promise<Net> {
  const bytes = file instanceof ArrayBuffer ? new Uint8Array(file) : file;
  if (!(bytes instanceof Uint8Array)) {
    throw new ArgumentError(
      `expected the bytes of a file as a Uint8Array or ArrayBuffer, got ${shown(file)}`,
    );
  }
  if (isSafetensors(bytes)) return (await import('./readers/safetensors.ts')).readSafetensors(bytes, options);
  if (beginsWith(bytes, 'PK')) return readArchive(bytes, options);
  const other = otherFormatOf(bytes);
  if (other !== undefined) throw refusal(other);
  if (isPickle(bytes)) return (await import('./readers/pickle.ts')).readPickle(bytes, options);
  if (isOnnx(bytes)) return (await import('./readers/onnx.ts')).readOnnx(bytes, options);
  throw new ModelFormatError(
    `expected a net as .safetensors, .onnx, .npz, .pt or pickle, got ${show(bytes)}`,
  );
}

async function readArchive(bytes: Uint8Array, options: ReadOptions): Promise<Net> {
  const { readDirectory } = await import('./readers/zip/directory.ts');
  const members = readDirectory(bytes).entries.map(({ name }) => name);
  const other = otherArchiveOf(members);
  if (other !== undefined) throw refusal(other);
  const isTorch = members.some((name) => name.endsWith('/data.pkl'));
  return isTorch
    ? (await import('./readers/torch.ts')).readTorch(bytes, options)
    : (await import('./readers/npz.ts')).readNpz(bytes, options);
}

function refusal({ what, road }: OtherFormat): ModelFormatError {
  return new ModelFormatError(`${what}: ${road}`);
}

/** A header of JSON behind its length, 8 bytes of which the upper 4 are 0: no header is as long as 4 GiB. */
function isSafetensors(bytes: Uint8Array): boolean {
  return beginsWith(bytes, '\0\0\0\0{', 4);
}

/** Protocol 2 or later; those before are text. */
function isPickle([first, protocol = 0]: Uint8Array): boolean {
  return first === 0x80 && protocol >= 2 && protocol <= 5;
}

/** Field 1 of the protocol buffer, a small number: the version of the format. */
function isOnnx([field, version = 0]: Uint8Array): boolean {
  return field === 0x08 && version > 0 && version < 0x80;
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
