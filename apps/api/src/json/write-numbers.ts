/** Float32 numbers as JSON in which each keeps its bits. */

import type { Slices } from '../slices.ts';

/** About a millisecond of writing. */
const SLICE_NUMBERS = 8 * 1024;

/** The numbers with commas between them, in pieces that follow each other. */
export function* writeNumbers(numbers: Float32Array): Slices<string[]> {
  const pieces: string[] = [];
  for (let first = 0; first < numbers.length; first += SLICE_NUMBERS) {
    if (first > 0) yield;
    const text = written(numbers.subarray(first, first + SLICE_NUMBERS));
    pieces.push(first > 0 ? `,${text}` : text);
  }
  return pieces;
}

/** Every float32 is a float64, whose shortest digits give it back exactly; only JSON.stringify loses -0. */
function written(numbers: Float32Array): string {
  let text = '';
  for (const number of numbers) text += number === 0 && 1 / number < 0 ? ',-0' : `,${number}`;
  return text.slice(1);
}
