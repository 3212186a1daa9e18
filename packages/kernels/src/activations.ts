/**
 * Every activation in strict float32: the reference that all backends reproduce bit for bit. JavaScript's
 * own Math.exp and Math.tanh may differ from engine to engine, so none is used; each function here is a
 * fixed sequence of float32 operations, and assembly/activations.ts is the same sequence four numbers at a time.
 *
 * The polynomials are our own minimax fits, their coefficients rounded to float32 one after another.
 * Errors are in units in the last place (ULP) against float64.
 */

const { fround } = Math;

/** Adding and subtracting 1.5 * 2^23 rounds a small float32 to the nearest integer, ties to even. */
const ROUND = 12582912;
const LOG2_E = fround(Math.LOG2E);
/** ln 2 in two parts; the first has so few bits that n * LN2_HIGH is exact. */
const LN2_HIGH = fround(0.693145751953125);
const LN2_LOW = fround(1.42860682e-6);

const EXP_2 = fround(0.5);
const EXP_3 = fround(0.16666528582572937);
const EXP_4 = fround(0.04166725277900696);
const EXP_5 = fround(0.008368170820176601);
const EXP_6 = fround(0.0013863974018022418);

/** Below, e^x rounds to 0; above, it is beyond float32. */
const EXP_LOWEST = -104;
const EXP_HIGHEST = 89;

/** 2^n at index n + 151, as float64, so that one rounding scales into the subnormals and out to infinity. */
const POWERS_OF_TWO = Float64Array.from({ length: 281 }, (_, i) => 2 ** (i - 151));

const TANH_SMALL = 0.625;
const TANH_3 = fround(-0.3333328068256378);
const TANH_5 = fround(0.13331405818462372);
const TANH_7 = fround(-0.05373651534318924);
const TANH_9 = fround(0.02062816731631756);
const TANH_11 = fround(-0.005692296661436558);

/**
 * e^x = 2^n e^r with n = round(x / ln 2) and e^r = 1 + (r + r^2 q(r)), q of degree 4.
 * NaN stays NaN; at most 1 ULP.
 */
export function exp(x: number): number {
  const bounded = Math.min(Math.max(x, EXP_LOWEST), EXP_HIGHEST);
  const n = fround(fround(fround(bounded * LOG2_E) + ROUND) - ROUND);
  const r = fround(fround(bounded - fround(n * LN2_HIGH)) - fround(n * LN2_LOW));
  let q = EXP_6;
  q = fround(fround(q * r) + EXP_5);
  q = fround(fround(q * r) + EXP_4);
  q = fround(fround(q * r) + EXP_3);
  q = fround(fround(q * r) + EXP_2);
  const p = fround(1 + fround(r + fround(fround(r * r) * q)));
  return fround(p * (POWERS_OF_TWO[n + 151] ?? Number.NaN));
}

/**
 * 1 / (1 + exp(-x)), computed as u - u t with z = exp(-|x|), t = z / (1 + z), and u = 1 for x >= 0, else z:
 * the same function, but it loses no digits where x is very negative. At most 2 ULP.
 */
export function sigmoid(x: number): number {
  const z = exp(-Math.abs(x));
  const t = fround(z / fround(1 + z));
  const u = x >= 0 ? 1 : z;
  return fround(u - fround(u * t));
}

/**
 * (e^x - e^-x) / (e^x + e^-x): x + x^3 p(x^2) near 0, else 1 - 2 / (e^2|x| + 1) with the sign of x.
 * At most 2 ULP.
 */
export function tanh(x: number): number {
  if (x === 0) return x;
  const magnitude = Math.abs(x);
  if (magnitude < TANH_SMALL) {
    const s = fround(x * x);
    let p = TANH_11;
    p = fround(fround(p * s) + TANH_9);
    p = fround(fround(p * s) + TANH_7);
    p = fround(fround(p * s) + TANH_5);
    p = fround(fround(p * s) + TANH_3);
    return fround(x + fround(x * fround(s * p)));
  }
  const large = fround(1 - fround(2 / fround(exp(2 * magnitude) + 1)));
  return x < 0 ? -large : large;
}

/** max(x, 0); NaN stays NaN, and -0 becomes 0. */
export function relu(x: number): number {
  return Math.max(x, 0);
}

/** x itself. */
export function identity(x: number): number {
  return x;
}

/** The activations that act on each number by itself, by the name that files and commands use. */
export const activations = { identity, relu, sigmoid, tanh } as const;

export type ActivationName = keyof typeof activations;

export function isActivationName(name: string): name is ActivationName {
  return Object.hasOwn(activations, name);
}

/**
 * softmax of one row of `length` numbers: exp(x - max) over its sum, added from left to right.
 * A row with a NaN is all NaN. `source` and `target` may be the same.
 */
export function softmax(
  source: Float32Array,
  start: number,
  target: Float32Array,
  targetStart: number,
  length: number,
): void {
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < length; i++) max = Math.max(max, source[start + i]!);
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const power = exp(fround(source[start + i]! - max));
    target[targetStart + i] = power;
    sum = fround(sum + power);
  }
  for (let i = 0; i < length; i++) target[targetStart + i] = fround(target[targetStart + i]! / sum);
}
