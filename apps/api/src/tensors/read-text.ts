/** One value of JSON as a number, or undefined when the data type does not hold it. */

import type { NumberRange, NumberScanner } from '../json/number-scanner.ts';

export type ReadText = (scanner: NumberScanner) => number | undefined;

/** From half a step above the largest float32 on, numbers round to infinity; this is the last before it. */
const HIGHEST = 3.4028235677973362e38;

export const withinFloat32: NumberRange = { lowest: -HIGHEST, highest: HIGHEST, isWhole: false };

export function readWithin({ lowest, highest, isWhole }: NumberRange): ReadText {
  return (scanner) => {
    const number = scanner.exact();
    const isHeld = number !== undefined && number >= lowest && number <= highest;
    return isHeld && (!isWhole || Number.isInteger(number)) ? number : undefined;
  };
}

/** true as 1, false as 0. */
export function readTruth(scanner: NumberScanner): number | undefined {
  if (scanner.skip('true')) return 1;
  return scanner.skip('false') ? 0 : undefined;
}

/** For what JSON cannot say. */
export function readNothing(): undefined {
  return undefined;
}
