/** Matrices and steps for the conformance suite that are the same each time, on every engine. */

import type { Matrix } from '../matrix.ts';
import type { AffineStep } from '../step.ts';
import { SPECIALS } from './generators.ts';

/** Numbers between -2 and 2 without a pattern that a kernel could meet by chance. */
export function scattered(rows: number, cols: number, seed = 0): Matrix {
  const data = Float32Array.from(
    { length: rows * cols },
    (_, i) => Math.imul(i + seed, 0x9e3779b1) / 2 ** 30,
  );
  return { rows, cols, data };
}

export function affine(inputs: number, outputs: number): AffineStep {
  return { kind: 'affine', weights: scattered(inputs, outputs), bias: scattered(1, outputs, 1).data };
}

/** 66,001 float32 numbers, evenly over all bit patterns, and the special ones. */
export function sweep(): Matrix {
  const bits = Uint32Array.from({ length: 66001 }, (_, i) => Math.floor((i * 2 ** 32) / 66001));
  const data = Float32Array.from([...new Float32Array(bits.buffer), ...SPECIALS]);
  return { rows: 1, cols: data.length, data };
}
