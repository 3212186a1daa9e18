/**
 * Numbers of a tensor that lie in another file. That file is handed in by its name: no path is resolved here, and a
 * name that would lead out of the model's folder is refused. https://github.com/onnx/onnx/blob/main/docs/ExternalData.md
 */

import { ModelFormatError } from '../../../errors.ts';
import type { TensorProto } from '../decode/tensor-proto.ts';

export type ExternalFiles = ReadonlyMap<string, Uint8Array>;

/** The name of the file, such as `model.onnx.data`; undefined when the tensor's numbers lie in the model. */
export function externalFileOf(tensor: TensorProto): string | undefined {
  if (tensor.external === undefined) return undefined;
  const location = tensor.external.get('location') ?? '';
  if (isWithinFolder(location)) return location;
  throw refusal(tensor, `names the file ${quote(location)}: expected a name within the model's own folder`);
}

/** The `needed` bytes of the tensor: a view, not a copy. */
export function externalBytesOf(tensor: TensorProto, needed: number, files: ExternalFiles): Uint8Array {
  const name = externalFileOf(tensor) ?? '';
  const file = files.get(name);
  if (file === undefined) {
    throw refusal(tensor, `lies in the file ${quote(name)}: add that file, it belongs to the model`);
  }
  const offset = numberOf(tensor, 'offset') ?? 0n;
  const length = numberOf(tensor, 'length') ?? BigInt(needed);
  if (length !== BigInt(needed)) {
    throw refusal(tensor, `needs ${needed} bytes by its dims, got length ${length}`);
  }
  if (offset + length > BigInt(file.length)) {
    throw refusal(
      tensor,
      `ends at byte ${offset + length} of ${quote(name)}, which has ${file.length}: is it the file of this model?`,
    );
  }
  return file.subarray(Number(offset), Number(offset + length));
}

/** Names and folders between slashes; nothing that a system takes as absolute, as a parent, a drive or a stream. */
function isWithinFolder(location: string): boolean {
  return location.split('/').every((part) => /^[^\\:\0]+$/.test(part) && part !== '.' && part !== '..');
}

function numberOf(tensor: TensorProto, key: string): bigint | undefined {
  const text = tensor.external?.get(key);
  if (text === undefined) return undefined;
  if (/^\d{1,20}$/.test(text)) return BigInt(text);
  throw refusal(tensor, `${key}: expected a whole number, got ${quote(text)}`);
}

function refusal(tensor: TensorProto, what: string): ModelFormatError {
  return new ModelFormatError(`.onnx: tensor ${quote(tensor.name)} ${what}`);
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 100));
}
