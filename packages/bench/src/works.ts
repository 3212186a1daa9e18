/** The works that are timed, smallest first, and the random numbers of each. */

import { RandomState } from '@glassnet/core';
import type { WorkShape } from './work.ts';

export const smallestNet: WorkShape = net(1, 2, 4, 3);

export const workShapes: readonly WorkShape[] = [
  smallestNet,
  net(10, 2, 4, 3),
  net(1, 784, 50, 100, 10),
  net(100, 784, 50, 100, 10),
  net(10_000, 784, 50, 100, 10),
  net(1, 784, 512, 512, 10),
  net(100, 784, 512, 512, 10),
  net(1_000, 784, 512, 512, 10),
  ...[64, 256, 512, 1024, 2048].map(matmul),
];

function net(rows: number, ...sizes: number[]): WorkShape {
  return { kind: 'net', rows, sizes };
}

function matmul(size: number): WorkShape {
  return { kind: 'matmul', rows: size, sizes: [size, size] };
}

/**
 * Normally distributed numbers of seed 0, in the order of `workOf`. Weights are divided by the square root of their
 * inputs, as in a net before its training: sums stay around 1, where sigmoid has work to do.
 */
export function randomNumbers({ kind, rows, sizes }: WorkShape): Float32Array<ArrayBuffer> {
  const random = new RandomState(0);
  const parts = [random.randn(rows * (sizes[0] ?? 0))];
  sizes.slice(1).forEach((outputs, i) => {
    const inputs = sizes[i] ?? 0;
    parts.push(random.randn(inputs * outputs).map((weight) => weight / Math.sqrt(inputs)));
    if (kind === 'net') parts.push(random.randn(outputs));
  });
  return joined(parts);
}

function joined(parts: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const numbers = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let next = 0;
  for (const part of parts) {
    numbers.set(part, next);
    next += part.length;
  }
  return numbers;
}
