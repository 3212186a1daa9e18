/** Points on the curve of an activation, for whoever draws it. */

import { type ActivationName, activations } from '@glassnet/kernels/activations';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** `points` points (at least 2) of the activation, evenly from `from` to `to`, both included. */
export function activationCurve(name: ActivationName, from: number, to: number, points: number): Point[] {
  const activation = activations[name];
  return Array.from({ length: points }, (_, i) => {
    const x = from + ((to - from) * i) / (points - 1);
    return { x, y: activation(Math.fround(x)) };
  });
}
