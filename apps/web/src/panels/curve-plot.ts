/** Where things are in the plot of the sigmoid: across in per cent of its width, down in pixels. */

export const FROM = -5;
export const TO = 5;
/** Of the plot itself, above the axis. */
export const PLOT_TOP = 16;
export const PLOT_HEIGHT = 240;
/** Where the numbers of the axis stand. */
export const TICKS_Y = PLOT_TOP + PLOT_HEIGHT + 18;

const FIRST_LANE = TICKS_Y + 20;
const LANE_HEIGHT = 18;

/** A point beyond the plot is drawn on its edge. */
export function percentOf(z: number): number {
  return (100 * (Math.min(TO, Math.max(FROM, z)) - FROM)) / (TO - FROM);
}

/** Of a value between 0 and 1. */
export function heightOf(value: number): number {
  return PLOT_TOP + PLOT_HEIGHT * (1 - value);
}

/** The middle of the lane in which a neuron's name stands. */
export function laneOf(index: number): number {
  return FIRST_LANE + index * LANE_HEIGHT;
}

export function heightWithLanes(lanes: number): number {
  return laneOf(lanes - 1) + LANE_HEIGHT / 2;
}
