/** A map, computed and painted: in one go where that is fast, else with a breath between strips, so that the page stays at hand. */

import type { Backend, Matrix, MaybePromise, Net } from '@glassnet/core';
import type { MapView } from '@glassnet/core/decision-map';
import { MAP_SIZE, mapStrips } from './map-input.ts';
import { type Pixels, paintMap } from './paint-map.ts';

export interface MapRun {
  /** Cells of each class; behind the last class come those without a highest score. */
  readonly counts: Uint32Array;
  /** Milliseconds in the backend, and in painting. */
  readonly inference: number;
  readonly painting: number;
}

/** Longer at one go, and the next frame would be late. */
const BUDGET_MILLISECONDS = 10;

/** Fills `pixels`, which is of no use before the end. @throws what the backend throws */
export async function runMap(net: Net, view: MapView, backend: Backend, pixels: Pixels): Promise<MapRun> {
  const classes = net.outputSize ?? view.x.length;
  const counts = new Uint32Array(classes + 1);
  let painting = 0;
  let cell = 0;

  function paint({ rows, data }: Matrix) {
    const start = performance.now();
    paintMap(pixels, data, classes, MAP_SIZE, cell, counts);
    cell += rows;
    painting += performance.now() - start;
  }

  const inference = await eachStrip(mapStrips(view), (strip) => net.predict(strip, { backend }), paint);
  return { counts, inference, painting };
}

/** Hands the scores of each strip on, in order; gives the milliseconds that they took. */
async function eachStrip(
  strips: readonly Matrix[],
  predict: (strip: Matrix) => MaybePromise<Matrix>,
  take: (scores: Matrix) => void,
): Promise<number> {
  let spent = 0;
  let since = performance.now();
  for (const [i, strip] of strips.entries()) {
    if (performance.now() - since > BUDGET_MILLISECONDS) {
      await nextFrame();
      since = performance.now();
    }
    const before = performance.now();
    const scores = predict(strip);
    // Whoever answers later blocks nothing: the other strips need not wait for the first.
    if (scores instanceof Promise)
      return allAtOnce([scores, ...strips.slice(i + 1).map(predict)], before, take);
    spent += performance.now() - before;
    take(scores);
  }
  return spent;
}

async function allAtOnce(
  running: readonly MaybePromise<Matrix>[],
  start: number,
  take: (scores: Matrix) => void,
): Promise<number> {
  const all = await Promise.all(running);
  const spent = performance.now() - start;
  all.forEach(take);
  return spent;
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
