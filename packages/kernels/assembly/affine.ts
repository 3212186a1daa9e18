/**
 * h = xW + b, under the strict rule: each sum begins at 0 and takes k in ascending order, one product at a time,
 * never fused. Rows and columns are cut into tiles, k never, so the shape of a tile changes no bit.
 *
 * W is packed (src/backends/wasm/packing.ts): panels of 16 columns, then at most one of 8, then of 4, the last of
 * them filled up with zeros; inside a panel row k lies before row k + 1, so that a tile reads straight ahead.
 * The tiles are written by tiles.mjs.
 */

import { storeFirst } from './lanes';
import { row8and4, row16and4, row16and16, tile1x8, tile1x16, tile2x16, tile3x16, tile4x8, tile5x16 } from './tiles';

/** Rows of the tile for panels of 16 columns: 2, 3 or 5; or 4, which takes such a panel in two halves. */
let tileRows = 2;

export function setTileRows(rows: i32): void {
  tileRows = rows;
}

/** `rows` rows of h = xW, x (rows, inputs), h (rows, outputs). */
export function multiply(rows: i32, inputs: i32, outputs: i32, x: usize, W: usize, h: usize): void {
  if (rows == 1) return multiplyRow(inputs, outputs, x, W, h);
  const xRow = <usize>inputs << 2;
  const hRow = <usize>outputs << 2;
  const wide = outputs >> 4;
  multiplyWide(rows, inputs, x, xRow, W, wide, h, hRow);
  W += xRow * (<usize>wide << 4);
  h += <usize>wide << 6;
  if (outputs & 8) {
    const tiled = rows & ~3;
    tile4x8(tiled, inputs, x, xRow, W, 32, h, hRow);
    tile1x8(rows - tiled, inputs, x + <usize>tiled * xRow, xRow, W, 32, h + <usize>tiled * hRow, hRow);
    W += xRow << 3;
    h += 32;
  }
  for (let left = outputs & 7; left > 0; left -= 4) {
    multiplyNarrow(rows, inputs, x, xRow, W, min(left, 4), h, hRow);
    W += xRow << 2;
    h += 16;
  }
}

/** Adds b to every row of h. */
export function addBias(rows: i32, outputs: i32, b: usize, h: usize): void {
  const whole = <usize>(outputs & ~3) << 2;
  const end = <usize>outputs << 2;
  for (let row = 0; row < rows; row++) {
    let i: usize = 0;
    for (; i < whole; i += 16) v128.store(h + i, f32x4.add(v128.load(h + i), v128.load(b + i)));
    for (; i < end; i += 4) f32.store(h + i, f32.load(h + i) + f32.load(b + i));
    h += end;
  }
}

/**
 * One row, two panels at a time where there are two: each sum waits for its last addition, so it takes eight of them
 * to keep the machine busy, and a narrow panel by itself would take as long as a wide one.
 */
function multiplyRow(inputs: i32, outputs: i32, x: usize, W: usize, h: usize): void {
  const column = <usize>inputs << 2;
  let left = outputs;
  for (; left >= 32; left -= 32) {
    row16and16(x, W, W + (column << 4), h, 4);
    W += column << 5;
    h += 128;
  }
  if (left > 16 && left <= 20) return row16and4(x, W, W + (column << 4), h, left - 16);
  if (left >= 16) {
    tile1x16(1, inputs, x, column, W, 64, h, 0);
    W += column << 4;
    h += 64;
    left -= 16;
  }
  if (left > 8 && left <= 12) return row8and4(x, W, W + (column << 3), h, left - 8);
  if (left >= 8) {
    tile1x8(1, inputs, x, column, W, 32, h, 0);
    W += column << 3;
    h += 32;
    left -= 8;
  }
  for (; left > 0; left -= 4) {
    multiplyNarrow(1, inputs, x, column, W, min(left, 4), h, 0);
    W += column << 2;
    h += 16;
  }
}

/** The panels of 16 columns: whole tiles first, then the rows that are left one by one. */
function multiplyWide(
  rows: i32,
  inputs: i32,
  x: usize,
  xRow: usize,
  W: usize,
  panels: i32,
  h: usize,
  hRow: usize,
): void {
  const tiled = rows - (rows % tileRows);
  const panelBytes = xRow << 4;
  for (let i = 0; i < panels; i++) {
    const panel = W + <usize>i * panelBytes;
    const to = h + (<usize>i << 6);
    if (tileRows == 2) tile2x16(tiled, inputs, x, xRow, panel, 64, to, hRow);
    else if (tileRows == 3) tile3x16(tiled, inputs, x, xRow, panel, 64, to, hRow);
    else if (tileRows == 5) tile5x16(tiled, inputs, x, xRow, panel, 64, to, hRow);
    else {
      tile4x8(tiled, inputs, x, xRow, panel, 64, to, hRow);
      tile4x8(tiled, inputs, x, xRow, panel + 32, 64, to + 32, hRow);
    }
  }
  x += <usize>tiled * xRow;
  h += <usize>tiled * hRow;
  for (let row = tiled; row < rows; row++) {
    multiplyRow(inputs, panels << 4, x, W, h);
    x += xRow;
    h += hRow;
  }
}

/** A panel of 4 columns, of which the first `columns` are real. */
function multiplyNarrow(
  rows: i32,
  inputs: i32,
  x: usize,
  xRow: usize,
  panel: usize,
  columns: i32,
  h: usize,
  hRow: usize,
): void {
  const end = panel + (xRow << 2);
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    let x0 = x;
    let x1 = x0 + xRow;
    let x2 = x1 + xRow;
    let x3 = x2 + xRow;
    let s0 = f32x4.splat(0);
    let s1 = f32x4.splat(0);
    let s2 = f32x4.splat(0);
    let s3 = f32x4.splat(0);
    for (let w = panel; w < end; w += 16) {
      const w0 = v128.load(w);
      s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(x0), w0));
      s1 = f32x4.add(s1, f32x4.mul(v128.load32_splat(x1), w0));
      s2 = f32x4.add(s2, f32x4.mul(v128.load32_splat(x2), w0));
      s3 = f32x4.add(s3, f32x4.mul(v128.load32_splat(x3), w0));
      x0 += 4;
      x1 += 4;
      x2 += 4;
      x3 += 4;
    }
    storeFirst(columns, h, s0);
    storeFirst(columns, h + hRow, s1);
    storeFirst(columns, h + 2 * hRow, s2);
    storeFirst(columns, h + 3 * hRow, s3);
    x += xRow << 2;
    h += hRow << 2;
  }
  for (; row < rows; row++) {
    let sum = f32x4.splat(0);
    let x0 = x;
    for (let w = panel; w < end; w += 16) {
      sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(x0), v128.load(w)));
      x0 += 4;
    }
    storeFirst(columns, h, sum);
    x += xRow;
    h += hRow;
  }
}
