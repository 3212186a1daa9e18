import { InvalidArgumentError } from 'commander';

/** A parser of whole numbers from `least` on; commander puts the option's name before what it throws. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && Number.isSafeInteger(value)) return value;
    throw new InvalidArgumentError(`Expected a whole number of at least ${least}.`);
  };
}
