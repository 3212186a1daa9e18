/** What the page is about: a net, and what is known of it beside its weights. */

import type { Matrix, Net } from '@glassnet/core';
import type { Range } from '@glassnet/core/decision-map';
import type { Place } from '@glassnet/core/neurons';
import { pictureOf } from './picture.ts';
import { usualRanges } from './ranges.ts';

export interface Subject {
  /** The name of the preset or file; undefined for a net that came in a link. */
  readonly name: string | undefined;
  readonly net: Net;
  /** Rows to try it on. */
  readonly rows: Matrix | undefined;
  /** Their true classes. */
  readonly classes: ArrayLike<number> | undefined;
  /** Between what values each input is usually: of its slider, and of the map. */
  readonly ranges: readonly Range[];
  /** What is on the page when it opens. */
  readonly start: { readonly x: readonly number[]; readonly place: Place };
}

/** Of an input that nobody chose. */
const DIGITS = 3;

export function inputsOf(net: Net): number {
  return net.inputSize ?? 1;
}

/** A net of which nothing is known but itself. */
export function subjectOf(net: Net, name: string | undefined): Subject {
  const inputs = inputsOf(net);
  return {
    name,
    net,
    rows: undefined,
    classes: undefined,
    ranges: usualRanges(net, inputs),
    start: { x: firstInput(net, inputs), place: { column: 1, index: 0 } },
  };
}

/** The middle of each range, but for the first: inputs that are all alike would hide what the net does. A picture is blank. */
function firstInput(net: Net, inputs: number): number[] {
  if (pictureOf(net) !== undefined) return new Array(inputs).fill(0);
  return usualRanges(net, inputs).map(([from, to], i) => {
    const value = (from + to) / 2 + (i === 0 ? (to - from) / 6 : 0);
    return Number(value.toPrecision(DIGITS));
  });
}
