/** The file of a model, with those that it refers to, as a net. */

import type { Net } from '@glassnet/core';
import { type ReadOptions, readNet } from '@glassnet/core/reader';
import { externalDataOf } from '@glassnet/core/readers/onnx';
import { isBundle, openBundle } from './bundle.ts';

export interface ModelSource {
  readonly bytes: Uint8Array;
  /** A file that the model refers to, by the name that it gives it. */
  companion(file: string): Promise<Uint8Array | undefined>;
}

/**
 * @param limit bytes that a model and its files may have unpacked
 * @throws ModelFormatError for what is no model, with the way to one; ArgumentError for options that contradict it
 */
export async function readModel(
  { bytes, companion }: ModelSource,
  options: ReadOptions,
  limit: number,
): Promise<Net> {
  if (isBundle(bytes)) {
    const { model, companions } = openBundle(bytes, limit);
    return readNet(model, { ...options, externalData: companions });
  }
  return readNet(bytes, { ...options, externalData: await companionsOf(bytes, companion) });
}

async function companionsOf(
  bytes: Uint8Array,
  companion: ModelSource['companion'],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const name of looksLikeOnnx(bytes) ? externalDataOf(bytes) : []) {
    const data = await companion(name);
    if (data !== undefined) found.set(name, data);
  }
  return found;
}

/** Field 1 of the protocol buffer comes first, the version of the format. */
export function looksLikeOnnx(bytes: Uint8Array): boolean {
  return bytes[0] === 0x08;
}
