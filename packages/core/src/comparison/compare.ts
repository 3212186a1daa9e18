/** One input on several backends: do they agree in every bit? */

import type { Backend } from '@glassnet/kernels/backend';
import { firstDifference, hexBits } from '@glassnet/kernels/bits';
import type { Matrix } from '@glassnet/kernels/matrix';
import type { Net } from '../net.ts';
import { type Receipt, receipt } from './receipt.ts';

/** The first score that two backends do not agree on, with the bits of both. */
export interface Disagreement {
  readonly row: number;
  readonly col: number;
  readonly backends: readonly [string, string];
  readonly bits: readonly [string, string];
}

export interface Comparison {
  readonly receipts: readonly Receipt[];
  /** Scores of each backend. */
  readonly total: number;
  /** How many of them are bit-identical on all backends. */
  readonly identical: number;
  /** Undefined when all are. */
  readonly disagreement: Disagreement | undefined;
}

/** Runs x on each backend in turn. The first one is what the others are held against. */
export async function compare(net: Net, x: Matrix, backends: readonly Backend[]): Promise<Comparison> {
  const receipts: Receipt[] = [];
  for (const backend of backends) receipts.push(await receipt(net, x, backend));
  const [reference, ...others] = receipts;
  const total = reference?.scores.data.length ?? 0;
  return {
    receipts,
    total,
    identical: reference === undefined ? 0 : countIdentical(reference, others),
    disagreement:
      reference && others.map((other) => disagreement(reference, other)).find((found) => found !== undefined),
  };
}

function countIdentical(reference: Receipt, others: readonly Receipt[]): number {
  return reference.scores.data.reduce(
    (sum, score, i) => sum + Number(others.every((other) => Object.is(score, other.scores.data[i]))),
    0,
  );
}

function disagreement(reference: Receipt, other: Receipt): Disagreement | undefined {
  const index = firstDifference(reference.scores.data, other.scores.data);
  if (index < 0) return undefined;
  const { cols } = reference.scores;
  return {
    row: Math.floor(index / cols),
    col: index % cols,
    backends: [reference.backend, other.backend],
    bits: [
      hexBits(reference.scores.data[index] ?? Number.NaN),
      hexBits(other.scores.data[index] ?? Number.NaN),
    ],
  };
}
