/** Numbers that do not lie in the order of C, in which the last index moves fastest. */

import type { Numbers } from '../number-formats.ts';

/** How far apart the numbers lie along each dimension in Fortran's order, in which the first index moves fastest. */
export function fortranStrides(shape: readonly number[]): number[] {
  return shape.map((_, axis) => shape.slice(0, axis).reduce((product, size) => product * size, 1));
}

/** Behind the last place that the strides lead to, from 0; 0 for no numbers. */
export function stridedLength(shape: readonly number[], strides: readonly number[]): number {
  if (shape.includes(0)) return 0;
  return shape.reduce((sum, size, axis) => sum + (size - 1) * (strides[axis] ?? 0), 1);
}

/** The numbers that the strides lead to, from `offset` on, in the order of C; there must be as many. */
export function inOrderOfC(
  numbers: Numbers,
  shape: readonly number[],
  strides: readonly number[],
  offset = 0,
): Numbers {
  const count = shape.reduce((product, size) => product * size, 1);
  const ordered = numbers instanceof Float32Array ? new Float32Array(count) : new Float64Array(count);
  const axes = shape.map((size, axis) => ({ size, stride: strides[axis] ?? 0 })).reverse();
  for (let i = 0; i < count; i++) {
    let rest = i;
    let place = offset;
    for (const { size, stride } of axes) {
      place += (rest % size) * stride;
      rest = Math.floor(rest / size);
    }
    ordered[i] = numbers[place] ?? Number.NaN;
  }
  return ordered;
}
