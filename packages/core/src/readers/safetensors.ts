/**
 * Reads a net from .safetensors. Our own files say in `__metadata__` what their layers are; others that hold
 * W1, b1, W2, b2... are read as the lesson's net, with a sigmoid between two affine layers or what the options say.
 * https://github.com/huggingface/safetensors#format
 */

import { ModelFormatError } from '../errors.ts';
import { isActivationLayer } from '../layers/by-name.ts';
import type { Net } from '../net.ts';
import { isListOf, isString, parseJson } from './json.ts';
import { type Description, netFromTensors } from './net-from-tensors.ts';
import type { ReadOptions } from './read-options.ts';
import { readSafetensorsHeader, type SafetensorsEntry } from './safetensors-header.ts';

/**
 * @throws ModelFormatError for bytes that are no such file, ArgumentError for an option that is no activation or
 * contradicts the file
 */
export function readSafetensors(bytes: Uint8Array, options: ReadOptions = {}): Net {
  const { metadata, entries, start } = readSafetensorsHeader(bytes);
  const body = bytes.subarray(start);
  const tensors = new Map(
    [...entries].map(([name, entry]) => [name, { shape: entry.shape, data: numbersOf(entry, body) }]),
  );
  return netFromTensors(tensors, descriptionOf(metadata), options);
}

function numbersOf({ format, begin, end }: SafetensorsEntry, body: Uint8Array): Float32Array<ArrayBuffer> {
  const view = new DataView(body.buffer, body.byteOffset + begin, end - begin);
  const numbers = new Float32Array((end - begin) / format.bytes);
  for (let i = 0; i < numbers.length; i++) numbers[i] = format.read(view, i * format.bytes, true);
  return numbers;
}

function descriptionOf(metadata: ReadonlyMap<string, string>): Description {
  return {
    layers: listOf(metadata, 'layers', isLayerName, 'affine or an activation'),
    classes: listOf(metadata, 'classes', isString, 'names'),
    source: metadata.get('source'),
  };
}

function listOf<T>(
  metadata: ReadonlyMap<string, string>,
  key: string,
  isItem: (item: unknown) => item is T,
  items: string,
): readonly T[] | undefined {
  const text = metadata.get(key);
  if (text === undefined) return undefined;
  const list = parseJson(text, `metadata "${key}"`);
  if (isListOf(list, isItem)) return list;
  throw new ModelFormatError(
    `metadata "${key}": expected a JSON list of ${items}, got ${text.slice(0, 100)}`,
  );
}

function isLayerName(value: unknown): value is string {
  return isString(value) && (value === 'affine' || isActivationLayer(value));
}
