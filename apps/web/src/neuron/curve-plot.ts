/** Where things are in the plot of an activation: across in per cent of its width, down in pixels. */

import type { Point } from '@glassnet/core/curve';

/** The part of the z axis that is drawn. */
export const FROM = -5;
export const TO = 5;
/** Of the plot itself, above the axis. */
export const PLOT_TOP = 14;
export const PLOT_HEIGHT = 170;
/** Where the numbers of the axis stand. */
export const TICKS_Y = PLOT_TOP + PLOT_HEIGHT + 17;

const FIRST_LANE = TICKS_Y + 18;
const LANE_HEIGHT = 17;

/** The values between which the plot is drawn. */
export interface Heights {
  readonly least: number;
  readonly most: number;
}

/** A point beyond the plot is drawn on its edge. */
export function percentOf(z: number): number {
  return (100 * (Math.min(TO, Math.max(FROM, z)) - FROM)) / (TO - FROM);
}

export function heightOf(value: number, { least, most }: Heights): number {
  const share = (Math.min(most, Math.max(least, value)) - least) / (most - least);
  return PLOT_TOP + PLOT_HEIGHT * (1 - share);
}

/** Whole numbers around the curve: 0 to 1 for the sigmoid. */
export function heightsOf(points: readonly Point[]): Heights {
  const values = points.map(({ y }) => y).filter(Number.isFinite);
  const least = Math.floor(Math.min(0, ...values) + 1e-3);
  const most = Math.ceil(Math.max(0, ...values) - 1e-3);
  return least === most ? { least: least - 1, most: most + 1 } : { least, most };
}

/** The middle of the lane in which a neuron's name stands. */
export function laneOf(index: number): number {
  return FIRST_LANE + index * LANE_HEIGHT;
}

export function heightWithLanes(lanes: number): number {
  return laneOf(lanes - 1) + LANE_HEIGHT / 2;
}
