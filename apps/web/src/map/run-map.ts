/** A map, computed and painted: on a page with a pause between strips where that takes long, so that it stays at hand. */

import type { Backend, Matrix, MaybePromise, Net } from '@glassnet/core';
import type { MapView } from '@glassnet/core/decision-map';
import { mapSize } from './map-size.ts';
import { mapRows, stripOf } from './map-strips.ts';
import { looksOf, paintMap } from './paint-map.ts';

export interface MapRun {
  readonly image: ImageData;
  /** Cells of each look; behind the last one come those without a highest score. */
  readonly counts: Uint32Array;
  /** Milliseconds in the backend, and in painting. */
  readonly inference: number;
  readonly painting: number;
}

/** Longer at one go, and the next frame would be late. */
const BUDGET_MILLISECONDS = 12;

/** Until the page may be held up again. */
type Pause = () => Promise<unknown>;

/**
 * @param pause left out where nobody is held up
 * @throws what the backend throws
 */
export async function runMap(net: Net, view: MapView, backend: Backend, pause?: Pause): Promise<MapRun> {
  const { cells, lines } = mapSize(net);
  const image = new ImageData(cells, cells);
  const classes = net.outputSize ?? view.x.length;
  const counts = new Uint32Array(looksOf(classes) + 1);
  let painting = 0;
  let cell = 0;

  function paint({ rows, data }: Matrix) {
    const start = performance.now();
    paintMap(image.data, data, classes, cells, cell, counts);
    cell += rows;
    painting += performance.now() - start;
  }

  const predict = (strip: Matrix) => net.predict(strip, { backend });
  const rows = mapRows(view, cells);
  const inference = await eachStrip(rows, pause ? lines * cells : rows.rows, predict, paint, pause);
  return { image, counts, inference, painting };
}

/** Onto a canvas that takes its size. */
export function showMap(canvas: HTMLCanvasElement, { image }: MapRun): void {
  if (canvas.width !== image.width) {
    canvas.width = image.width;
    canvas.height = image.height;
  }
  canvas.getContext('2d')?.putImageData(image, 0, 0);
}

/** Hands the scores of each strip on, in order; gives the milliseconds that they took. */
async function eachStrip(
  x: Matrix,
  stripRows: number,
  predict: (strip: Matrix) => MaybePromise<Matrix>,
  take: (scores: Matrix) => void,
  pause?: Pause,
): Promise<number> {
  let spent = 0;
  let longest = 0;
  let since = performance.now();
  for (let row = 0; row < x.rows; row += stripRows) {
    if (performance.now() - since + longest > BUDGET_MILLISECONDS) {
      await pause?.();
      since = performance.now();
    }
    const before = performance.now();
    const scores = predict(stripOf(x, row, row + stripRows));
    // Whoever answers later blocks nothing: the other rows need not wait for these.
    if (scores instanceof Promise) {
      const next = row + stripRows;
      const others = next < x.rows ? [predict(stripOf(x, next))] : [];
      return together([scores, ...others], before, take);
    }
    spent += performance.now() - before;
    take(scores);
    longest = Math.max(longest, performance.now() - before);
  }
  return spent;
}

async function together(
  running: readonly MaybePromise<Matrix>[],
  start: number,
  take: (scores: Matrix) => void,
): Promise<number> {
  const all = await Promise.all(running);
  const spent = performance.now() - start;
  all.forEach(take);
  return spent;
}
