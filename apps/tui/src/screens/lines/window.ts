/** Which part of a long list is seen. */

export interface Window {
  readonly start: number;
  readonly end: number;
}

/** At most `room` of `count`, with the one at `focus` in the middle as far as the ends allow. */
export function windowAround(focus: number, count: number, room: number): Window {
  const shown = Math.max(0, Math.min(count, room));
  const start = Math.min(Math.max(0, focus - Math.floor(shown / 2)), count - shown);
  return { start, end: start + shown };
}
