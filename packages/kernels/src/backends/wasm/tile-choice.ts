/**
 * Which register tile the kernel uses. Every one gives the same bits; which is fastest depends on the engine, its
 * version and the machine, so it is measured, once for each engine and process.
 */

import type { Machine } from './machine.ts';
import { writeProgram } from './program.ts';
import { TILE_ROWS, type TileRows } from './tile-rows.ts';

/** V8 optimises WebAssembly only after it has run for a while; before, all tiles look alike. */
const BUDGET_MILLISECONDS = 8;
/** Enough of a measurement where the clock stands still while a program runs, as it does at the edge. */
const MOST_ROUNDS = 400;
/** How long the measurement keeps the caller's thread at a time. */
const SLICE_MILLISECONDS = 2;

/** Rows that every tile divides, and sizes that stay in the first-level cache. */
const ROWS = 60;
const INPUTS = 64;
const OUTPUTS = 48;

/** A machine whose tile is not chosen yet. */
type Unsettled = Omit<Machine, 'tileRows'>;

const measured = new Map<string, Promise<TileRows>>();

/** The fastest tile on this machine; `engine` tells apart what may differ in the same process. */
export function fastestTileRows(machine: Unsettled, engine: string): Promise<TileRows> {
  const known = measured.get(engine);
  if (known !== undefined) return known;
  const measuring = measure(machine);
  measured.set(engine, measuring);
  measuring.catch(() => measured.delete(engine));
  return measuring;
}

async function measure(machine: Unsettled): Promise<TileRows> {
  const { kernel, heap, workspace } = machine;
  const weights = { rows: INPUTS, cols: OUTPUTS, data: new Float32Array(INPUTS * OUTPUTS) };
  const { region, fused } = writeProgram(machine, [
    { kind: 'affine', weights, bias: new Float32Array(OUTPUTS) },
  ]);
  const from = workspace.reserve(4 * ROWS * (INPUTS + OUTPUTS));
  const best = new Map<TileRows, number>();
  let round = 0;
  for (let spent = 0; spent < BUDGET_MILLISECONDS && round < MOST_ROUNDS; ) {
    const start = performance.now();
    for (; performance.now() - start < SLICE_MILLISECONDS && round < MOST_ROUNDS; round++) {
      for (const rows of TILE_ROWS) {
        kernel.setTileRows(rows);
        const before = performance.now();
        kernel.run(fused.pointer, fused.count, ROWS, INPUTS, from, from + 4 * ROWS * INPUTS, 0, 0);
        const time = performance.now() - before;
        best.set(rows, Math.min(time, best.get(rows) ?? time));
      }
    }
    spent += performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve));
  }
  heap.free(region);
  return [...best].reduce((winner, candidate) => (candidate[1] < winner[1] ? candidate : winner))[0];
}
