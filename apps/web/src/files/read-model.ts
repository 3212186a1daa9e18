/** Files that a reader dropped, read as a net: one is the model, the others what an .onnx model may keep beside itself. */

import type { Net } from '@glassnet/core';
import { MissingActivationError, readNet } from '@glassnet/core/reader';

/** For a file that holds only weights. */
export interface Activations {
  readonly activation: string | undefined;
  readonly outputActivation: string | undefined;
}

export type ModelReading =
  | { readonly state: 'reading' }
  | { readonly state: 'ready'; readonly net: Net }
  | { readonly state: 'incomplete' }
  | { readonly state: 'refused'; readonly error: unknown };

const models = /\.(safetensors|npz|onnx|pt|pth|pkl|pickle|joblib)$/i;

/** The file that is the model: by its name, else the first. */
export function modelFile(files: readonly File[]): File | undefined {
  return files.find(({ name }) => models.test(name)) ?? files[0];
}

/** Rows of input, not a net. */
export function isRowsFile({ name }: File): boolean {
  return /\.(csv|tsv|npy|json|jsonl|ndjson)$/i.test(name);
}

/** Never throws: what is wrong with the files is part of the answer. */
export async function readModel(files: readonly File[], activations: Activations): Promise<ModelReading> {
  const model = modelFile(files);
  if (model === undefined) return { state: 'refused', error: new Error('no file') };
  try {
    const others = files.filter((file) => file !== model);
    const externalData = new Map(
      await Promise.all(others.map(async (file) => [file.name, await bytesOf(file)] as const)),
    );
    return { state: 'ready', net: await readNet(await bytesOf(model), { ...activations, externalData }) };
  } catch (error) {
    return error instanceof MissingActivationError ? { state: 'incomplete' } : { state: 'refused', error };
  }
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
