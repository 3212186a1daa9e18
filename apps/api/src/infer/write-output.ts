/** One output of an answer: its JSON, and the bytes behind all JSON where it was asked for in binary. */

import type { Matrix } from '@glassnet/core';
import { writeNumbers } from '../json/write-numbers.ts';
import type { Slices } from '../slices.ts';
import { writeStrings } from '../tensors/write-strings.ts';
import { checkFinite } from './check-finite.ts';
import { classify } from './classification.ts';
import type { RequestedOutput } from './requested-output.ts';

export interface WrittenOutput {
  readonly json: readonly string[];
  readonly binary: Uint8Array<ArrayBuffer> | undefined;
}

export interface OutputContext {
  /** The names of the classes, where the net knows them. */
  readonly classes: readonly string[] | undefined;
  /** The layer that the numbers come out of, where it is not the scores that were asked for. */
  readonly layer: string | undefined;
}

/** @throws HttpError 400 for numbers that JSON cannot carry */
export function* writeOutput(
  output: RequestedOutput,
  numbers: Matrix,
  { classes, layer }: OutputContext,
): Slices<WrittenOutput> {
  if (output.classes > 0) {
    const shape = [numbers.rows, Math.min(output.classes, numbers.cols)];
    const labels = yield* classify(numbers, output.classes, classes);
    if (output.isBinary) return binaryOutput(output.name, 'BYTES', shape, layer, writeStrings(labels));
    return jsonOutput(output.name, 'BYTES', shape, layer, [JSON.stringify(labels).slice(1, -1)]);
  }
  const shape = [numbers.rows, numbers.cols];
  if (output.isBinary) return binaryOutput(output.name, 'FP32', shape, layer, bytesOf(numbers));
  checkFinite(numbers, output.name);
  return jsonOutput(output.name, 'FP32', shape, layer, yield* writeNumbers(numbers.data));
}

function bytesOf({ data }: Matrix): Uint8Array<ArrayBuffer> {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

function binaryOutput(
  name: string,
  datatype: string,
  shape: readonly number[],
  layer: string | undefined,
  binary: Uint8Array<ArrayBuffer>,
): WrittenOutput {
  const more = layer === undefined ? '' : `,"layer":${JSON.stringify(layer)}`;
  const parameters = `"parameters":{"binary_data_size":${binary.length}${more}}`;
  return { json: [`${headOf(name, datatype, shape)},${parameters}}`], binary };
}

function jsonOutput(
  name: string,
  datatype: string,
  shape: readonly number[],
  layer: string | undefined,
  data: readonly string[],
): WrittenOutput {
  const parameters = layer === undefined ? '' : `"parameters":{"layer":${JSON.stringify(layer)}},`;
  return {
    json: [`${headOf(name, datatype, shape)},${parameters}"data":[`, ...data, ']}'],
    binary: undefined,
  };
}

/** Nothing in it has to be escaped: the names are ours. */
function headOf(name: string, datatype: string, shape: readonly number[]): string {
  return `{"name":"${name}","datatype":"${datatype}","shape":[${shape.join(',')}]`;
}
