/**
 * h = xW, then + b, under the strict rule: each sum begins at 0 and takes k in ascending order, one product at a
 * time, never fused. Rows and columns are split into tiles, k never, so a tile's shape changes no bit.
 *
 * W is packed (src/backends/wasm/packing.ts): panels of 8 columns, then one of 4, then single columns; inside a
 * panel row k is adjacent to row k + 1, so that a tile reads W once, straight ahead.
 *
 * The tiles are bare: with bias or activation in the same function V8 runs out of registers inside the loop.
 */

/** `rows` rows of h = xW, x (rows, inputs), h (rows, outputs). */
export function multiply(rows: i32, inputs: i32, outputs: i32, x: usize, W: usize, h: usize): void {
  let column = 0;
  let panel = W;
  for (; column + 8 <= outputs; column += 8) {
    panel8(rows, inputs, outputs, x, panel, h + (<usize>column << 2));
    panel += <usize>inputs << 5;
  }
  if (column + 4 <= outputs) {
    panel4(rows, inputs, outputs, x, panel, h + (<usize>column << 2));
    panel += <usize>inputs << 4;
    column += 4;
  }
  for (; column < outputs; column++) {
    panel1(rows, inputs, outputs, x, panel, h + (<usize>column << 2));
    panel += <usize>inputs << 2;
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

function panel8(rows: i32, inputs: i32, outputs: i32, x: usize, panel: usize, h: usize): void {
  const xRow = <usize>inputs << 2;
  const hRow = <usize>outputs << 2;
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    tile4x8(inputs, x, xRow, panel, h, hRow);
    x += xRow << 2;
    h += hRow << 2;
  }
  for (; row < rows; row++) {
    tile1x8(inputs, x, panel, h);
    x += xRow;
    h += hRow;
  }
}

function panel4(rows: i32, inputs: i32, outputs: i32, x: usize, panel: usize, h: usize): void {
  const xRow = <usize>inputs << 2;
  const hRow = <usize>outputs << 2;
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    tile4x4(inputs, x, xRow, panel, h, hRow);
    x += xRow << 2;
    h += hRow << 2;
  }
  for (; row < rows; row++) {
    tile1x4(inputs, x, panel, h);
    x += xRow;
    h += hRow;
  }
}

function panel1(rows: i32, inputs: i32, outputs: i32, x: usize, panel: usize, h: usize): void {
  const xRow = <usize>inputs << 2;
  const hRow = <usize>outputs << 2;
  const end = panel + xRow;
  for (let row = 0; row < rows; row++) {
    let sum: f32 = 0;
    let a = x;
    for (let w = panel; w < end; w += 4) {
      sum += f32.load(a) * f32.load(w);
      a += 4;
    }
    f32.store(h, sum);
    x += xRow;
    h += hRow;
  }
}

function tile4x8(inputs: i32, x: usize, xRow: usize, panel: usize, h: usize, hRow: usize): void {
  let a0 = x;
  let a1 = a0 + xRow;
  let a2 = a1 + xRow;
  let a3 = a2 + xRow;
  let s00 = f32x4.splat(0);
  let s01 = f32x4.splat(0);
  let s10 = f32x4.splat(0);
  let s11 = f32x4.splat(0);
  let s20 = f32x4.splat(0);
  let s21 = f32x4.splat(0);
  let s30 = f32x4.splat(0);
  let s31 = f32x4.splat(0);
  const end = panel + (<usize>inputs << 5);
  for (let w = panel; w < end; w += 32) {
    const w0 = v128.load(w);
    const w1 = v128.load(w, 16);
    const x0 = v128.load32_splat(a0);
    a0 += 4;
    s00 = f32x4.add(s00, f32x4.mul(x0, w0));
    s01 = f32x4.add(s01, f32x4.mul(x0, w1));
    const x1 = v128.load32_splat(a1);
    a1 += 4;
    s10 = f32x4.add(s10, f32x4.mul(x1, w0));
    s11 = f32x4.add(s11, f32x4.mul(x1, w1));
    const x2 = v128.load32_splat(a2);
    a2 += 4;
    s20 = f32x4.add(s20, f32x4.mul(x2, w0));
    s21 = f32x4.add(s21, f32x4.mul(x2, w1));
    const x3 = v128.load32_splat(a3);
    a3 += 4;
    s30 = f32x4.add(s30, f32x4.mul(x3, w0));
    s31 = f32x4.add(s31, f32x4.mul(x3, w1));
  }
  v128.store(h, s00);
  v128.store(h, s01, 16);
  h += hRow;
  v128.store(h, s10);
  v128.store(h, s11, 16);
  h += hRow;
  v128.store(h, s20);
  v128.store(h, s21, 16);
  h += hRow;
  v128.store(h, s30);
  v128.store(h, s31, 16);
}

function tile1x8(inputs: i32, x: usize, panel: usize, h: usize): void {
  let s0 = f32x4.splat(0);
  let s1 = f32x4.splat(0);
  const end = panel + (<usize>inputs << 5);
  for (let w = panel; w < end; w += 32) {
    const x0 = v128.load32_splat(x);
    x += 4;
    s0 = f32x4.add(s0, f32x4.mul(x0, v128.load(w)));
    s1 = f32x4.add(s1, f32x4.mul(x0, v128.load(w, 16)));
  }
  v128.store(h, s0);
  v128.store(h, s1, 16);
}

function tile4x4(inputs: i32, x: usize, xRow: usize, panel: usize, h: usize, hRow: usize): void {
  let a0 = x;
  let a1 = a0 + xRow;
  let a2 = a1 + xRow;
  let a3 = a2 + xRow;
  let s0 = f32x4.splat(0);
  let s1 = f32x4.splat(0);
  let s2 = f32x4.splat(0);
  let s3 = f32x4.splat(0);
  const end = panel + (<usize>inputs << 4);
  for (let w = panel; w < end; w += 16) {
    const w0 = v128.load(w);
    s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(a0), w0));
    s1 = f32x4.add(s1, f32x4.mul(v128.load32_splat(a1), w0));
    s2 = f32x4.add(s2, f32x4.mul(v128.load32_splat(a2), w0));
    s3 = f32x4.add(s3, f32x4.mul(v128.load32_splat(a3), w0));
    a0 += 4;
    a1 += 4;
    a2 += 4;
    a3 += 4;
  }
  v128.store(h, s0);
  h += hRow;
  v128.store(h, s1);
  h += hRow;
  v128.store(h, s2);
  h += hRow;
  v128.store(h, s3);
}

function tile1x4(inputs: i32, x: usize, panel: usize, h: usize): void {
  let s0 = f32x4.splat(0);
  const end = panel + (<usize>inputs << 4);
  for (let w = panel; w < end; w += 16) {
    s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(x), v128.load(w)));
    x += 4;
  }
  v128.store(h, s0);
}
