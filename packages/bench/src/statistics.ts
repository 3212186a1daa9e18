/** The arithmetic of the tables. */

/** The middle one, or the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const high = sorted[Math.floor(middle)] ?? Number.NaN;
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  return (low + high) / 2;
}

/** Calls for a round of about `target`, given what the last round took. */
export function nextRepetitions(repetitions: number, perCall: number, target: number): number {
  const wanted = Math.round(target / perCall);
  // A first call is slow for reasons that the next ones do not have, and may mislead: not too far at a time.
  return Math.max(1, Math.min(wanted, repetitions * 100));
}
