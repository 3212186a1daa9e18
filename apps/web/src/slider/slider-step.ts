/** Steps of a slider over its whole length, about: fine enough for a hand, and not too many for a key. */
const STEPS = 120;

/** The first of 1, 2, 5, 10, ... times a power of ten that divides `length` into no more steps. */
export function sliderStep(length: number): number {
  const least = length / STEPS;
  const power = Math.floor(Math.log10(least));
  const factor = [1, 2, 5].find((candidate) => candidate * 10 ** power >= least * (1 - 1e-9)) ?? 10;
  return Number(`${factor}e${power}`);
}
