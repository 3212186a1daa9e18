/** Where an input lies on the map, and which input lies at a place of it. */

import type { MapView, Range } from '@glassnet/core/decision-map';

/** Digits of an input that is read off the map: it has no more than its pixels tell. */
const DIGITS = 3;

/** In per cent of the map, from the upper left; kept on the map where the input is beyond it. */
export function percentOn({ inputs, ranges }: MapView, x: ArrayLike<number>) {
  return {
    x: 100 * shareOf(x[inputs[0]], ranges[0]),
    y: 100 * (1 - shareOf(x[inputs[1]], ranges[1])),
  };
}

/** The view's input with the two values of that place: shares of the map's width and height, from the upper left. */
export function inputAt({ x, inputs, ranges }: MapView, across: number, down: number): number[] {
  return x.with(inputs[0], valueAt(across, ranges[0])).with(inputs[1], valueAt(1 - down, ranges[1]));
}

function shareOf(value = Number.NaN, [from, to]: Range): number {
  const share = (value - from) / (to - from);
  return Number.isNaN(share) ? 0.5 : Math.min(1, Math.max(0, share));
}

function valueAt(share: number, [from, to]: Range): number {
  const value = from + (to - from) * Math.min(1, Math.max(0, share));
  return Number(value.toPrecision(DIGITS));
}
