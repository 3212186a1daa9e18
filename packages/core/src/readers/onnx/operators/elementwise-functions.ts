/** What operators compute of numbers, each by itself: to fold constants, and to try what a formula computes. */

import { activations } from '@glassnet/kernels/activations';

export type NumberFunction = (...numbers: number[]) => number;

const { SQRT2 } = Math;

/** By the gelu of the kernels, x (1 + erf(x / sqrt 2)) / 2; there is none in JavaScript. */
function erf(x: number): number {
  return x === 0 ? x : (2 * activations.gelu(Math.fround(x * SQRT2))) / (x * SQRT2) - 1;
}

function truth(isTrue: boolean): number {
  return isTrue ? 1 : 0;
}

export const unaryFunctions = {
  Abs: Math.abs,
  Ceil: Math.ceil,
  Erf: erf,
  Exp: Math.exp,
  Floor: Math.floor,
  Log: Math.log,
  Not: (x) => truth(x === 0),
  Reciprocal: (x) => 1 / x,
  Sign: Math.sign,
  Sqrt: Math.sqrt,
} as const satisfies Record<string, NumberFunction>;

export const binaryFunctions = {
  Add: (a, b) => a + b,
  And: (a, b) => truth(a !== 0 && b !== 0),
  Div: (a, b) => a / b,
  Equal: (a, b) => truth(a === b),
  Greater: (a, b) => truth(a > b),
  GreaterOrEqual: (a, b) => truth(a >= b),
  Less: (a, b) => truth(a < b),
  LessOrEqual: (a, b) => truth(a <= b),
  Max: Math.max,
  Min: Math.min,
  Mul: (a, b) => a * b,
  Or: (a, b) => truth(a !== 0 || b !== 0),
  Pow: (a, b) => a ** b,
  Sub: (a, b) => a - b,
} as const satisfies Record<string, NumberFunction>;

export function choose(condition: number, a: number, b: number): number {
  return condition === 0 ? b : a;
}
