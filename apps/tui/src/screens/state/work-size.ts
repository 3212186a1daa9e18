/** How much there is to compute, so that no call keeps the keys waiting. */

import type { Net } from '@glassnet/core';

/** Multiplications that plain JavaScript does while a person hardly notices. */
const QUICK = 5e7;

/** Multiplications of one row: the elements of all weights. */
export function multiplications(net: Net): number {
  return net.steps.reduce((sum, step) => sum + (step.kind === 'affine' ? step.weights.data.length : 0), 0);
}

/** Rows that any backend takes in one go without being noticed; at least one. */
export function quickRows(net: Net): number {
  return Math.max(1, Math.floor(QUICK / Math.max(1, multiplications(net))));
}
