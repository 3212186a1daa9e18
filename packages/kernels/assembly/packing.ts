/** How W lies in memory; src/backends/wasm/packing.ts says how, affine.ts reads it straight ahead. */

import { loadFirst } from './lanes';

/** Copies `some` rows of W (rows, cols), from row `first` on, from `source` to their places in the packed W at `target`. */
export function pack(first: i32, some: i32, rows: i32, cols: i32, source: usize, target: usize): void {
  const row = <usize>cols << 2;
  for (let left = cols; left > 0; ) {
    const width = left >= 16 ? 16 : left >= 8 ? 8 : 4;
    const bytes = <usize>width << 2;
    let from = source;
    let to = target + <usize>first * bytes;
    for (let i = 0; i < some; i++) {
      for (let lane = 0; lane < width; lane += 4) {
        v128.store(to + (<usize>lane << 2), loadFirst(left - lane, from + (<usize>lane << 2)));
      }
      from += row;
      to += bytes;
    }
    source += bytes;
    target += <usize>rows * bytes;
    left -= width;
  }
}
