/** Arrays of any shape as rows for a net. */

import { ShapeError } from '@glassnet/kernels/errors';
import type { Net } from './net.ts';

/**
 * The rows and columns under which an array goes into a net: (rows, columns) as it is, (columns) as a single row, and
 * where the net has an `inputShape` such as (1, 28, 28), that as a single row and (rows, 1, 28, 28) as rows. Without a
 * net, any one or two dimensions.
 *
 * @throws ShapeError with what the net takes
 */
export function matrixShape(shape: readonly number[], net?: Net): { rows: number; cols: number } {
  const samples = [net?.metadata.inputShape, [net?.inputSize ?? shape.at(-1) ?? 0]];
  for (const sample of samples) {
    if (sample === undefined) continue;
    const rows = rowsOf(shape, sample);
    const cols = sample.reduce((product, size) => product * size, 1);
    if (rows !== undefined && cols > 0) return { rows, cols };
  }
  throw new ShapeError(`(${shape.join(', ')}) does not fit: expected ${expected(net)}`);
}

/** How often the sample is there: once, or as often as the first size says. */
function rowsOf(shape: readonly number[], sample: readonly number[]): number | undefined {
  const ahead = shape.slice(0, Math.max(0, shape.length - sample.length));
  const fits = sample.every((size, i) => size === shape[ahead.length + i]);
  return fits && ahead.length <= 1 ? (ahead[0] ?? 1) : undefined;
}

function expected(net: Net | undefined): string {
  const rows = `(rows, ${net?.inputSize ?? 'columns'})`;
  const shape = net?.metadata.inputShape;
  return shape === undefined ? rows : `${rows} or (rows, ${shape.join(', ')})`;
}
