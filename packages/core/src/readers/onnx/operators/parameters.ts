/** Parameters of layers: a file has them as float32, and a person wrote them as decimals. */

const MOST_DIGITS = 9;

/** The usual value when that is what the file means, else the shortest decimal of the same float32: 0.2, not 0.20000000298. */
export function parameterOf(value: number, usual: number): number {
  const float32 = Math.fround(value);
  if (Object.is(Math.fround(usual), float32)) return usual;
  for (let digits = 1; digits <= MOST_DIGITS; digits++) {
    const decimal = Number(float32.toPrecision(digits));
    if (Object.is(Math.fround(decimal), float32)) return decimal;
  }
  return float32;
}
