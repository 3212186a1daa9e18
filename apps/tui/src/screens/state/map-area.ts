/** The part of the input space that the map shows, and how keys change it. */

import { type MapView, type Range, viewAround } from '@glassnet/core/decision-map';
import { withInput } from './input.ts';
import { mapSize } from './layout.ts';
import type { Move } from './move.ts';
import type { LabelledRows, MapState, State } from './state.ts';

const CLOSER = 1 / 1.5;
/** Of the map, for a page. */
const PAGE_SHARE = 0.2;

/** The two inputs that vary most in the rows, with a margin around them; undefined for a net of one input. */
export function firstArea(x: readonly number[], rows: LabelledRows | undefined): MapState['area'] {
  if (x.length < 2) return undefined;
  const { inputs, ranges } = viewAround(x, rows?.x, rows === undefined ? [0, 1] : mostVaried(rows));
  return { inputs, ranges };
}

/** What is painted: the area, for the input as it is. */
export function mapViewOf({ map, x }: Pick<State, 'map' | 'x'>): MapView | undefined {
  return map.area && { ...map.area, x };
}

/** The input goes one cell of the map further. */
export function movedOnMap(state: State, move: Move): State {
  const { area } = state.map;
  const size = mapSize(state, true);
  if (area === undefined || size === undefined) return state;
  const page = Math.ceil(size.height * PAGE_SHARE);
  const right = Number(move === 'right') - Number(move === 'left');
  const up =
    Number(move === 'up') -
    Number(move === 'down') +
    page * (Number(move === 'page-up') - Number(move === 'page-down'));
  const x = state.x
    .with(area.inputs[0], stepped(state.x[area.inputs[0]], area.ranges[0], right / size.width))
    .with(area.inputs[1], stepped(state.x[area.inputs[1]], area.ranges[1], up / size.height));
  return withInput(state, state.net, x);
}

/** Closer to the input, or farther from it. */
export function zoomed(state: State, direction: 'in' | 'out'): State {
  const { area } = state.map;
  if (area === undefined) return state;
  const factor = direction === 'in' ? CLOSER : 1 / CLOSER;
  const around = ([from, to]: Range, center = 0): Range => [
    center + (from - center) * factor,
    center + (to - center) * factor,
  ];
  const ranges = [
    around(area.ranges[0], state.x[area.inputs[0]]),
    around(area.ranges[1], state.x[area.inputs[1]]),
  ] as const;
  return { ...state, map: { ...state.map, area: { ...area, ranges } } };
}

/** Another input runs across, or upwards. */
export function withNextInput(state: State, axis: 0 | 1): State {
  const { area } = state.map;
  if (area === undefined) return state;
  const other = area.inputs[1 - axis] ?? 0;
  const count = state.x.length;
  const after = ((area.inputs[axis] ?? 0) + 1) % count;
  const next = after === other ? (after + 1) % count : after;
  const inputs = axis === 0 ? ([next, other] as const) : ([other, next] as const);
  const { ranges } = viewAround(state.x, state.model.rows?.x, inputs);
  return { ...state, map: { ...state.map, area: { inputs, ranges } } };
}

function stepped(value = 0, [from, to]: Range, share: number): number {
  const next = value + (to - from) * share;
  return share === 0 ? value : Math.max(from, Math.min(to, Math.fround(next)));
}

function mostVaried({ x }: LabelledRows): readonly [number, number] {
  const varied = Array.from({ length: x.cols }, (_, input) => ({ input, variance: varianceOf(x, input) }));
  const [first = 0, second = 1] = varied
    .toSorted((a, b) => b.variance - a.variance)
    .slice(0, 2)
    .map(({ input }) => input)
    .sort((a, b) => a - b);
  return [first, second];
}

function varianceOf({ rows, cols, data }: LabelledRows['x'], input: number): number {
  let [sum, squares] = [0, 0];
  for (let i = input; i < data.length; i += cols) {
    const value = data[i] ?? 0;
    sum += value;
    squares += value * value;
  }
  const variance = squares / rows - (sum / rows) ** 2;
  return Number.isFinite(variance) ? variance : 0;
}
