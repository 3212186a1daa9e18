/**
 * The digest of a receipt, as `digest` of @glassnet/core/receipt defines it, by the machine's own SHA-256: ten times as
 * fast, and in slices.
 */

import { createHash, hash } from 'node:crypto';
import type { Matrix } from '@glassnet/core';
import { bitsOf } from '@glassnet/kernels/bits';
import type { Slices } from '../slices.ts';

const SLICE_NUMBERS = 256 * 1024;

export function* digestInSlices({ data }: Matrix): Slices<string> {
  if (data.length <= SLICE_NUMBERS) return hash('sha256', bytesOf(data), 'hex');
  const digest = createHash('sha256');
  for (let first = 0; first < data.length; first += SLICE_NUMBERS) {
    digest.update(bytesOf(data.subarray(first, first + SLICE_NUMBERS)));
    yield;
  }
  return digest.digest('hex');
}

/** Their bytes as they are, unless one is no number: of those all count as the same. */
function bytesOf(numbers: Float32Array): Uint8Array {
  const { buffer, byteOffset, byteLength } = hasNaN(numbers) ? bitsOf(numbers) : numbers;
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function hasNaN(numbers: Float32Array): boolean {
  for (const number of numbers) if (Number.isNaN(number)) return true;
  return false;
}
