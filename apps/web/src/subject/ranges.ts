/** Between what values the inputs of a net usually are, as far as its layers tell. */

import type { Net } from '@glassnet/core';
import type { Range } from '@glassnet/core/decision-map';
import { pictureOf } from './picture.ts';

/** Of pixels, as data sets have them. */
const PIXELS: Range = [0, 1];
/** Of inputs that are scaled to mean 0 and deviation 1: nearly all of them. */
const DEVIATIONS = 3;

/**
 * Three deviations around the mean: of each input where the net begins by taking the mean away and dividing by the
 * deviation (a Shift and a Scale), else -3 to 3; 0 to 1 for the pixels of a picture.
 */
export function usualRanges(net: Net, inputs: number): Range[] {
  const [first, second] = net.steps;
  const shift = first?.kind === 'column' && first.operation === 'shift' ? first.values : undefined;
  const scaled = shift === undefined ? first : second;
  const scale = scaled?.kind === 'column' && scaled.operation === 'scale' ? scaled.values : undefined;
  const isPicture = scale === undefined && pictureOf(net) !== undefined;
  return Array.from({ length: inputs }, (_, i) => {
    if (isPicture) return PIXELS;
    const mean = -(shift?.[i] ?? 0);
    const reach = DEVIATIONS / Math.abs(scale?.[i] ?? 1);
    return Number.isFinite(mean + reach) ? [mean - reach, mean + reach] : [-DEVIATIONS, DEVIATIONS];
  });
}
