import { InvalidArgumentError } from 'commander';

/** A parser of whole numbers from `least` to `most`; commander puts the option's name before what it throws. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}
