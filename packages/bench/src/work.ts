/** A piece of work that every contender does: its shape, and the numbers that are the same for all of them. */

import type { Matrix } from '@glassnet/kernels/matrix';

export interface WorkShape {
  readonly kind: 'net' | 'matmul';
  /** Rows of x. */
  readonly rows: number;
  /** Columns of x, then of what each layer gives; a matmul counts as one layer. */
  readonly sizes: readonly number[];
}

/** h = xW + b */
export interface AffineNumbers {
  readonly weights: Matrix;
  readonly bias: Float32Array<ArrayBuffer>;
}

/** Affine layers with sigmoid between them, and nothing after the last. */
export interface NetWork {
  readonly kind: 'net';
  readonly x: Matrix;
  readonly layers: readonly AffineNumbers[];
}

export interface MatmulWork {
  readonly kind: 'matmul';
  readonly a: Matrix;
  readonly b: Matrix;
}

export type Work = NetWork | MatmulWork;

/** `784-50-100-10, 100 rows` or `matmul 512`. */
export function workName({ kind, rows, sizes }: WorkShape): string {
  if (kind === 'matmul') return `matmul ${rows}`;
  return `${sizes.join('-')}, ${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}`;
}

/** The work whose numbers lie one after the other: x, then W and b of each layer; or a, then b. */
export function workOf({ kind, rows, sizes }: WorkShape, numbers: Float32Array<ArrayBuffer>): Work {
  let next = 0;
  const take = (count: number): Float32Array<ArrayBuffer> => {
    next += count;
    return numbers.slice(next - count, next);
  };
  const matrix = (rows: number, cols: number): Matrix => ({ rows, cols, data: take(rows * cols) });
  const [inputs = 0, ...outputs] = sizes;
  const x = matrix(rows, inputs);
  if (kind === 'matmul') return { kind, a: x, b: matrix(inputs, outputs[0] ?? 0) };
  const layers = outputs.map((cols, i) => ({ weights: matrix(sizes[i] ?? 0, cols), bias: take(cols) }));
  return { kind, x, layers };
}
