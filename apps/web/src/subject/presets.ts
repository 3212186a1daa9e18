/** The nets to begin with. The small ones are drawn from NumPy's random numbers at once; the trained ones are fetched. */

import { type Matrix, RandomState, randn, TwoLayerNet } from '@glassnet/core';
import type { Range } from '@glassnet/core/decision-map';
import type { Place } from '@glassnet/core/neurons';
import { type BundledModelName, bundledModels } from '@glassnet/models';
import { rememberBundled } from './bundled-steps.ts';
import { type Bundled, loadBundled } from './download.ts';
import { usualRanges } from './ranges.ts';
import type { Subject } from './subject.ts';

const ROWS = 10;
const SECOND_HIDDEN: Place = { column: 1, index: 1 };

/** A subject that comes with rows. */
export type SubjectWithRows = Subject & { readonly rows: Matrix };

/** The code of the lesson: 2-4-3, `np.random.seed(0)`. */
export function seedSubject(): SubjectWithRows {
  return randomSubject('seed', [2, 4, 3], 0, [1, -0.5]);
}

/** The picture of the lesson: 4-2-3, `np.random.seed(42)`. */
function pictureSubject(): SubjectWithRows {
  return randomSubject('picture', [4, 2, 3], 42, [1, -0.5, 0.5, 1.5]);
}

async function spiralSubject(): Promise<Subject> {
  const loaded = await loadNamed('spiral');
  return {
    ...loaded,
    name: 'spiral',
    ranges: same([-1, 1], 2),
    start: { x: [0.5, -0.25], place: SECOND_HIDDEN },
  };
}

async function digitsSubject(): Promise<Subject> {
  const loaded = await loadNamed('digits');
  return {
    ...loaded,
    name: 'digits',
    ranges: same([0, 1], 64),
    start: { x: rowOf(loaded.rows, 0), place: SECOND_HIDDEN },
  };
}

export const presets = {
  seed: seedSubject,
  picture: pictureSubject,
  spiral: spiralSubject,
  digits: digitsSubject,
} as const satisfies Record<string, () => Subject | Promise<Subject>>;

export type PresetName = keyof typeof presets;

export const presetNames: readonly PresetName[] = Object.keys(presets).filter(isPresetName);

export function isPresetName(name: string): name is PresetName {
  return Object.hasOwn(presets, name);
}

async function loadNamed(name: BundledModelName): Promise<Bundled> {
  const loaded = await loadBundled(bundledModels[name]);
  rememberBundled(loaded.net, name);
  return loaded;
}

/** Weights and then rows, in the order in which NumPy draws them. */
function randomSubject(
  name: 'seed' | 'picture',
  [inputs, hidden, outputs]: readonly [number, number, number],
  seed: number,
  x: readonly number[],
): SubjectWithRows {
  const random = new RandomState(seed);
  const net = new TwoLayerNet(inputs, hidden, outputs, { random });
  rememberBundled(net, name);
  return {
    name,
    net,
    rows: randn(ROWS, inputs, random),
    classes: undefined,
    ranges: usualRanges(net, inputs),
    start: { x, place: SECOND_HIDDEN },
  };
}

function same(range: Range, count: number): Range[] {
  return Array.from({ length: count }, () => range);
}

export function rowOf({ cols, data }: Matrix, row: number): number[] {
  return Array.from(data.subarray(row * cols, (row + 1) * cols));
}
