/**
 * Reads a net from .safetensors. Our own files list their layers in `__metadata__`; others hold weights by the names of
 * the schemes in naming/, such as a PyTorch state_dict, and may say there what their activation is.
 * https://github.com/huggingface/safetensors#format
 */

import type { Net } from '../net.ts';
import { Budget } from './budget.ts';
import { quoteName } from './description/named-arrays.ts';
import { netFromTensors } from './net-from-tensors.ts';
import { numbersOf, roundToFloat32 } from './number-formats.ts';
import type { ReadOptions } from './read-options.ts';
import { readSafetensorsHeader } from './safetensors/safetensors-header.ts';
import { describeMetadata } from './safetensors/safetensors-metadata.ts';

/**
 * @throws ModelFormatError for bytes that are no such file, MissingActivationError where neither the file nor the
 * options say it, ArgumentError for an option that is no activation or not the file's
 */
export function readSafetensors(bytes: Uint8Array, options: ReadOptions = {}): Net {
  const { metadata, entries, start } = readSafetensorsHeader(bytes, new Budget(options.mostNumbers));
  const description = describeMetadata(metadata);
  const tensors = Array.from(entries, ([name, { format, shape, begin, end }]) => {
    const numbers = numbersOf(format, bytes.subarray(start + begin, start + end));
    return [name, { shape, data: roundToFloat32(numbers, quoteName(name)) }] as const;
  });
  return netFromTensors(new Map(tensors), description, options);
}
