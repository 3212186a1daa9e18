/**
 * The affine kernel in plain JavaScript. W is packed into panels of 4 columns, and two rows go through a panel
 * together: eight sums in registers, for which two numbers of x and four of W are read at each k.
 */

import type { AffineStep } from '../../step.ts';

const { fround } = Math;
const PANEL = 4;

/** An affine step with W as this kernel reads it: panel after panel, in each row after row, filled up with zeros. */
export interface PackedAffine {
  readonly kind: 'affine';
  readonly inputs: number;
  readonly outputs: number;
  readonly panels: Float32Array;
  readonly bias: Float32Array;
}

export function packAffine({ weights, bias }: AffineStep): PackedAffine {
  const { rows, cols, data } = weights;
  const panels = new Float32Array(rows * PANEL * Math.ceil(cols / PANEL));
  let next = 0;
  for (let column = 0; column < cols; column += PANEL) {
    const width = Math.min(PANEL, cols - column);
    for (let row = 0; row < rows; row++, next += PANEL) {
      for (let j = 0; j < width; j++) panels[next + j] = data[row * cols + column + j]!;
    }
  }
  return { kind: 'affine', inputs: rows, outputs: cols, panels, bias: bias.slice() };
}

/**
 * `rows` rows of h = xW + b under the strict rule (backend.ts).
 * Reads x (rows, inputs) at `xStart`, writes h (rows, outputs) at `hStart`.
 */
export function affine(
  { inputs, outputs, panels, bias }: PackedAffine,
  rows: number,
  x: Float32Array,
  xStart: number,
  h: Float32Array,
  hStart: number,
): void {
  for (let column = 0; column < outputs; column += PANEL) {
    const panel = column * inputs;
    const end = panel + PANEL * inputs;
    const width = Math.min(PANEL, outputs - column);
    let row = 0;
    for (; row + 2 <= rows; row += 2) {
      let a = xStart + row * inputs;
      let sum0 = 0;
      let sum1 = 0;
      let sum2 = 0;
      let sum3 = 0;
      let next0 = 0;
      let next1 = 0;
      let next2 = 0;
      let next3 = 0;
      for (let w = panel; w < end; w += PANEL, a++) {
        const value = x[a]!;
        const nextValue = x[a + inputs]!;
        const w0 = panels[w]!;
        const w1 = panels[w + 1]!;
        const w2 = panels[w + 2]!;
        const w3 = panels[w + 3]!;
        sum0 = fround(sum0 + fround(value * w0));
        sum1 = fround(sum1 + fround(value * w1));
        sum2 = fround(sum2 + fround(value * w2));
        sum3 = fround(sum3 + fround(value * w3));
        next0 = fround(next0 + fround(nextValue * w0));
        next1 = fround(next1 + fround(nextValue * w1));
        next2 = fround(next2 + fround(nextValue * w2));
        next3 = fround(next3 + fround(nextValue * w3));
      }
      const out = hStart + row * outputs + column;
      put(h, out, width, bias, column, sum0, sum1, sum2, sum3);
      put(h, out + outputs, width, bias, column, next0, next1, next2, next3);
    }
    if (row < rows) {
      let a = xStart + row * inputs;
      let sum0 = 0;
      let sum1 = 0;
      let sum2 = 0;
      let sum3 = 0;
      for (let w = panel; w < end; w += PANEL, a++) {
        const value = x[a]!;
        sum0 = fround(sum0 + fround(value * panels[w]!));
        sum1 = fround(sum1 + fround(value * panels[w + 1]!));
        sum2 = fround(sum2 + fround(value * panels[w + 2]!));
        sum3 = fround(sum3 + fround(value * panels[w + 3]!));
      }
      put(h, hStart + row * outputs + column, width, bias, column, sum0, sum1, sum2, sum3);
    }
  }
}

/** The first `width` of four sums, each with its bias. */
function put(
  h: Float32Array,
  out: number,
  width: number,
  bias: Float32Array,
  column: number,
  sum0: number,
  sum1: number,
  sum2: number,
  sum3: number,
): void {
  h[out] = fround(sum0 + bias[column]!);
  if (width > 1) h[out + 1] = fround(sum1 + bias[column + 1]!);
  if (width > 2) h[out + 2] = fround(sum2 + bias[column + 2]!);
  if (width > 3) h[out + 3] = fround(sum3 + bias[column + 3]!);
}
