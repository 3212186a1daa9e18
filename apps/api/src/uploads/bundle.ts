/** An .onnx model and the files that hold its weights, as one zip: so that a model is one file, and there or not. */

import { ModelFormatError } from '@glassnet/core';
import { unzipSync, zipSync } from 'fflate';

export interface Bundle {
  readonly model: Uint8Array;
  /** The other files, by name. */
  readonly companions: ReadonlyMap<string, Uint8Array>;
}

const MODEL = '.onnx';

/** The names in a zip; none for what is no zip. */
export function namesInZip(bytes: Uint8Array): readonly string[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [];
  const names: string[] = [];
  unzip(bytes, (name) => {
    names.push(name);
    return false;
  });
  return names;
}

export function isBundle(bytes: Uint8Array): boolean {
  return namesInZip(bytes).some((name) => name.endsWith(MODEL));
}

/**
 * @param limit bytes that all files may have together, unpacked
 * @throws ModelFormatError for a zip that is broken, too large, or holds not exactly one .onnx
 */
export function openBundle(bytes: Uint8Array, limit: number): Bundle {
  let size = 0;
  const files = unzip(bytes, (name, length) => {
    size += length;
    if (size > limit) throw new ModelFormatError(`the zip holds more than ${limit} bytes`);
    return !name.endsWith('/');
  });
  const models = Object.keys(files).filter((name) => name.endsWith(MODEL));
  const [name] = models;
  const model = name === undefined ? undefined : files[name];
  if (model === undefined || models.length > 1) {
    throw new ModelFormatError(
      `the zip holds ${models.length} .onnx files: expected one, and the files that it refers to`,
    );
  }
  const companions = Object.entries(files).filter(([other]) => other !== name);
  return { model, companions: new Map(companions.map(([path, data]) => [baseName(path), data])) };
}

/** Stored, not compressed: weights are noise to a compressor. */
export function makeBundle(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files), { level: 0 });
}

function unzip(
  bytes: Uint8Array,
  wants: (name: string, length: number) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => wants(name, originalSize) });
  } catch (error) {
    if (error instanceof ModelFormatError) throw error;
    throw new ModelFormatError(`the zip cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
