/** Register tiles, made by assembly/tiles.mjs, which says what they are; do not edit. */

/** 1 x 8 sums; `rows` is a multiple of 1, `step` the bytes from one k of the panel to the next. */
export function tile1x8(
  rows: i32, inputs: i32, x: usize, xRow: usize, panel: usize, step: usize, h: usize, hRow: usize,
): void {
  const end = panel + <usize>inputs * step;
  for (let row = 0; row < rows; row += 1) {
    let x0 = x + 0 * xRow;
    let sum0_0 = f32x4.splat(0);
    let sum0_1 = f32x4.splat(0);
    for (let w = panel; w < end; w += step) {
      const w0 = v128.load(w, 0);
      const w1 = v128.load(w, 16);
      const v0 = v128.load32_splat(x0);
      x0 += 4;
      sum0_0 = f32x4.add(sum0_0, f32x4.mul(v0, w0));
      sum0_1 = f32x4.add(sum0_1, f32x4.mul(v0, w1));
    }
    v128.store(h + 0 * hRow, sum0_0, 0);
    v128.store(h + 0 * hRow, sum0_1, 16);
    x += 1 * xRow;
    h += 1 * hRow;
  }
}

/** 1 x 16 sums; `rows` is a multiple of 1, `step` the bytes from one k of the panel to the next. */
export function tile1x16(
  rows: i32, inputs: i32, x: usize, xRow: usize, panel: usize, step: usize, h: usize, hRow: usize,
): void {
  const end = panel + <usize>inputs * step;
  for (let row = 0; row < rows; row += 1) {
    let x0 = x + 0 * xRow;
    let sum0_0 = f32x4.splat(0);
    let sum0_1 = f32x4.splat(0);
    let sum0_2 = f32x4.splat(0);
    let sum0_3 = f32x4.splat(0);
    for (let w = panel; w < end; w += step) {
      const w0 = v128.load(w, 0);
      const w1 = v128.load(w, 16);
      const w2 = v128.load(w, 32);
      const w3 = v128.load(w, 48);
      const v0 = v128.load32_splat(x0);
      x0 += 4;
      sum0_0 = f32x4.add(sum0_0, f32x4.mul(v0, w0));
      sum0_1 = f32x4.add(sum0_1, f32x4.mul(v0, w1));
      sum0_2 = f32x4.add(sum0_2, f32x4.mul(v0, w2));
      sum0_3 = f32x4.add(sum0_3, f32x4.mul(v0, w3));
    }
    v128.store(h + 0 * hRow, sum0_0, 0);
    v128.store(h + 0 * hRow, sum0_1, 16);
    v128.store(h + 0 * hRow, sum0_2, 32);
    v128.store(h + 0 * hRow, sum0_3, 48);
    x += 1 * xRow;
    h += 1 * hRow;
  }
}

/** 2 x 16 sums; `rows` is a multiple of 2, `step` the bytes from one k of the panel to the next. */
export function tile2x16(
  rows: i32, inputs: i32, x: usize, xRow: usize, panel: usize, step: usize, h: usize, hRow: usize,
): void {
  const end = panel + <usize>inputs * step;
  for (let row = 0; row < rows; row += 2) {
    let x0 = x + 0 * xRow;
    let x1 = x + 1 * xRow;
    let sum0_0 = f32x4.splat(0);
    let sum0_1 = f32x4.splat(0);
    let sum0_2 = f32x4.splat(0);
    let sum0_3 = f32x4.splat(0);
    let sum1_0 = f32x4.splat(0);
    let sum1_1 = f32x4.splat(0);
    let sum1_2 = f32x4.splat(0);
    let sum1_3 = f32x4.splat(0);
    for (let w = panel; w < end; w += step) {
      const w0 = v128.load(w, 0);
      const w1 = v128.load(w, 16);
      const w2 = v128.load(w, 32);
      const w3 = v128.load(w, 48);
      const v0 = v128.load32_splat(x0);
      x0 += 4;
      sum0_0 = f32x4.add(sum0_0, f32x4.mul(v0, w0));
      sum0_1 = f32x4.add(sum0_1, f32x4.mul(v0, w1));
      sum0_2 = f32x4.add(sum0_2, f32x4.mul(v0, w2));
      sum0_3 = f32x4.add(sum0_3, f32x4.mul(v0, w3));
      const v1 = v128.load32_splat(x1);
      x1 += 4;
      sum1_0 = f32x4.add(sum1_0, f32x4.mul(v1, w0));
      sum1_1 = f32x4.add(sum1_1, f32x4.mul(v1, w1));
      sum1_2 = f32x4.add(sum1_2, f32x4.mul(v1, w2));
      sum1_3 = f32x4.add(sum1_3, f32x4.mul(v1, w3));
    }
    v128.store(h + 0 * hRow, sum0_0, 0);
    v128.store(h + 0 * hRow, sum0_1, 16);
    v128.store(h + 0 * hRow, sum0_2, 32);
    v128.store(h + 0 * hRow, sum0_3, 48);
    v128.store(h + 1 * hRow, sum1_0, 0);
    v128.store(h + 1 * hRow, sum1_1, 16);
    v128.store(h + 1 * hRow, sum1_2, 32);
    v128.store(h + 1 * hRow, sum1_3, 48);
    x += 2 * xRow;
    h += 2 * hRow;
  }
}

/** 3 x 16 sums; `rows` is a multiple of 3, `step` the bytes from one k of the panel to the next. */
export function tile3x16(
  rows: i32, inputs: i32, x: usize, xRow: usize, panel: usize, step: usize, h: usize, hRow: usize,
): void {
  const end = panel + <usize>inputs * step;
  for (let row = 0; row < rows; row += 3) {
    let x0 = x + 0 * xRow;
    let x1 = x + 1 * xRow;
    let x2 = x + 2 * xRow;
    let sum0_0 = f32x4.splat(0);
    let sum0_1 = f32x4.splat(0);
    let sum0_2 = f32x4.splat(0);
    let sum0_3 = f32x4.splat(0);
    let sum1_0 = f32x4.splat(0);
    let sum1_1 = f32x4.splat(0);
    let sum1_2 = f32x4.splat(0);
    let sum1_3 = f32x4.splat(0);
    let sum2_0 = f32x4.splat(0);
    let sum2_1 = f32x4.splat(0);
    let sum2_2 = f32x4.splat(0);
    let sum2_3 = f32x4.splat(0);
    for (let w = panel; w < end; w += step) {
      const w0 = v128.load(w, 0);
      const w1 = v128.load(w, 16);
      const w2 = v128.load(w, 32);
      const w3 = v128.load(w, 48);
      const v0 = v128.load32_splat(x0);
      x0 += 4;
      sum0_0 = f32x4.add(sum0_0, f32x4.mul(v0, w0));
      sum0_1 = f32x4.add(sum0_1, f32x4.mul(v0, w1));
      sum0_2 = f32x4.add(sum0_2, f32x4.mul(v0, w2));
      sum0_3 = f32x4.add(sum0_3, f32x4.mul(v0, w3));
      const v1 = v128.load32_splat(x1);
      x1 += 4;
      sum1_0 = f32x4.add(sum1_0, f32x4.mul(v1, w0));
      sum1_1 = f32x4.add(sum1_1, f32x4.mul(v1, w1));
      sum1_2 = f32x4.add(sum1_2, f32x4.mul(v1, w2));
      sum1_3 = f32x4.add(sum1_3, f32x4.mul(v1, w3));
      const v2 = v128.load32_splat(x2);
      x2 += 4;
      sum2_0 = f32x4.add(sum2_0, f32x4.mul(v2, w0));
      sum2_1 = f32x4.add(sum2_1, f32x4.mul(v2, w1));
      sum2_2 = f32x4.add(sum2_2, f32x4.mul(v2, w2));
      sum2_3 = f32x4.add(sum2_3, f32x4.mul(v2, w3));
    }
    v128.store(h + 0 * hRow, sum0_0, 0);
    v128.store(h + 0 * hRow, sum0_1, 16);
    v128.store(h + 0 * hRow, sum0_2, 32);
    v128.store(h + 0 * hRow, sum0_3, 48);
    v128.store(h + 1 * hRow, sum1_0, 0);
    v128.store(h + 1 * hRow, sum1_1, 16);
    v128.store(h + 1 * hRow, sum1_2, 32);
    v128.store(h + 1 * hRow, sum1_3, 48);
    v128.store(h + 2 * hRow, sum2_0, 0);
    v128.store(h + 2 * hRow, sum2_1, 16);
    v128.store(h + 2 * hRow, sum2_2, 32);
    v128.store(h + 2 * hRow, sum2_3, 48);
    x += 3 * xRow;
    h += 3 * hRow;
  }
}

/** 4 x 8 sums; `rows` is a multiple of 4, `step` the bytes from one k of the panel to the next. */
export function tile4x8(
  rows: i32, inputs: i32, x: usize, xRow: usize, panel: usize, step: usize, h: usize, hRow: usize,
): void {
  const end = panel + <usize>inputs * step;
  for (let row = 0; row < rows; row += 4) {
    let x0 = x + 0 * xRow;
    let x1 = x + 1 * xRow;
    let x2 = x + 2 * xRow;
    let x3 = x + 3 * xRow;
    let sum0_0 = f32x4.splat(0);
    let sum0_1 = f32x4.splat(0);
    let sum1_0 = f32x4.splat(0);
    let sum1_1 = f32x4.splat(0);
    let sum2_0 = f32x4.splat(0);
    let sum2_1 = f32x4.splat(0);
    let sum3_0 = f32x4.splat(0);
    let sum3_1 = f32x4.splat(0);
    for (let w = panel; w < end; w += step) {
      const w0 = v128.load(w, 0);
      const w1 = v128.load(w, 16);
      const v0 = v128.load32_splat(x0);
      x0 += 4;
      sum0_0 = f32x4.add(sum0_0, f32x4.mul(v0, w0));
      sum0_1 = f32x4.add(sum0_1, f32x4.mul(v0, w1));
      const v1 = v128.load32_splat(x1);
      x1 += 4;
      sum1_0 = f32x4.add(sum1_0, f32x4.mul(v1, w0));
      sum1_1 = f32x4.add(sum1_1, f32x4.mul(v1, w1));
      const v2 = v128.load32_splat(x2);
      x2 += 4;
      sum2_0 = f32x4.add(sum2_0, f32x4.mul(v2, w0));
      sum2_1 = f32x4.add(sum2_1, f32x4.mul(v2, w1));
      const v3 = v128.load32_splat(x3);
      x3 += 4;
      sum3_0 = f32x4.add(sum3_0, f32x4.mul(v3, w0));
      sum3_1 = f32x4.add(sum3_1, f32x4.mul(v3, w1));
    }
    v128.store(h + 0 * hRow, sum0_0, 0);
    v128.store(h + 0 * hRow, sum0_1, 16);
    v128.store(h + 1 * hRow, sum1_0, 0);
    v128.store(h + 1 * hRow, sum1_1, 16);
    v128.store(h + 2 * hRow, sum2_0, 0);
    v128.store(h + 2 * hRow, sum2_1, 16);
    v128.store(h + 3 * hRow, sum3_0, 0);
    v128.store(h + 3 * hRow, sum3_1, 16);
    x += 4 * xRow;
    h += 4 * hRow;
  }
}

/** 5 x 16 sums; `rows` is a multiple of 5, `step` the bytes from one k of the panel to the next. */
export function tile5x16(
  rows: i32, inputs: i32, x: usize, xRow: usize, panel: usize, step: usize, h: usize, hRow: usize,
): void {
  const end = panel + <usize>inputs * step;
  for (let row = 0; row < rows; row += 5) {
    let x0 = x + 0 * xRow;
    let x1 = x + 1 * xRow;
    let x2 = x + 2 * xRow;
    let x3 = x + 3 * xRow;
    let x4 = x + 4 * xRow;
    let sum0_0 = f32x4.splat(0);
    let sum0_1 = f32x4.splat(0);
    let sum0_2 = f32x4.splat(0);
    let sum0_3 = f32x4.splat(0);
    let sum1_0 = f32x4.splat(0);
    let sum1_1 = f32x4.splat(0);
    let sum1_2 = f32x4.splat(0);
    let sum1_3 = f32x4.splat(0);
    let sum2_0 = f32x4.splat(0);
    let sum2_1 = f32x4.splat(0);
    let sum2_2 = f32x4.splat(0);
    let sum2_3 = f32x4.splat(0);
    let sum3_0 = f32x4.splat(0);
    let sum3_1 = f32x4.splat(0);
    let sum3_2 = f32x4.splat(0);
    let sum3_3 = f32x4.splat(0);
    let sum4_0 = f32x4.splat(0);
    let sum4_1 = f32x4.splat(0);
    let sum4_2 = f32x4.splat(0);
    let sum4_3 = f32x4.splat(0);
    for (let w = panel; w < end; w += step) {
      const w0 = v128.load(w, 0);
      const w1 = v128.load(w, 16);
      const w2 = v128.load(w, 32);
      const w3 = v128.load(w, 48);
      const v0 = v128.load32_splat(x0);
      x0 += 4;
      sum0_0 = f32x4.add(sum0_0, f32x4.mul(v0, w0));
      sum0_1 = f32x4.add(sum0_1, f32x4.mul(v0, w1));
      sum0_2 = f32x4.add(sum0_2, f32x4.mul(v0, w2));
      sum0_3 = f32x4.add(sum0_3, f32x4.mul(v0, w3));
      const v1 = v128.load32_splat(x1);
      x1 += 4;
      sum1_0 = f32x4.add(sum1_0, f32x4.mul(v1, w0));
      sum1_1 = f32x4.add(sum1_1, f32x4.mul(v1, w1));
      sum1_2 = f32x4.add(sum1_2, f32x4.mul(v1, w2));
      sum1_3 = f32x4.add(sum1_3, f32x4.mul(v1, w3));
      const v2 = v128.load32_splat(x2);
      x2 += 4;
      sum2_0 = f32x4.add(sum2_0, f32x4.mul(v2, w0));
      sum2_1 = f32x4.add(sum2_1, f32x4.mul(v2, w1));
      sum2_2 = f32x4.add(sum2_2, f32x4.mul(v2, w2));
      sum2_3 = f32x4.add(sum2_3, f32x4.mul(v2, w3));
      const v3 = v128.load32_splat(x3);
      x3 += 4;
      sum3_0 = f32x4.add(sum3_0, f32x4.mul(v3, w0));
      sum3_1 = f32x4.add(sum3_1, f32x4.mul(v3, w1));
      sum3_2 = f32x4.add(sum3_2, f32x4.mul(v3, w2));
      sum3_3 = f32x4.add(sum3_3, f32x4.mul(v3, w3));
      const v4 = v128.load32_splat(x4);
      x4 += 4;
      sum4_0 = f32x4.add(sum4_0, f32x4.mul(v4, w0));
      sum4_1 = f32x4.add(sum4_1, f32x4.mul(v4, w1));
      sum4_2 = f32x4.add(sum4_2, f32x4.mul(v4, w2));
      sum4_3 = f32x4.add(sum4_3, f32x4.mul(v4, w3));
    }
    v128.store(h + 0 * hRow, sum0_0, 0);
    v128.store(h + 0 * hRow, sum0_1, 16);
    v128.store(h + 0 * hRow, sum0_2, 32);
    v128.store(h + 0 * hRow, sum0_3, 48);
    v128.store(h + 1 * hRow, sum1_0, 0);
    v128.store(h + 1 * hRow, sum1_1, 16);
    v128.store(h + 1 * hRow, sum1_2, 32);
    v128.store(h + 1 * hRow, sum1_3, 48);
    v128.store(h + 2 * hRow, sum2_0, 0);
    v128.store(h + 2 * hRow, sum2_1, 16);
    v128.store(h + 2 * hRow, sum2_2, 32);
    v128.store(h + 2 * hRow, sum2_3, 48);
    v128.store(h + 3 * hRow, sum3_0, 0);
    v128.store(h + 3 * hRow, sum3_1, 16);
    v128.store(h + 3 * hRow, sum3_2, 32);
    v128.store(h + 3 * hRow, sum3_3, 48);
    v128.store(h + 4 * hRow, sum4_0, 0);
    v128.store(h + 4 * hRow, sum4_1, 16);
    v128.store(h + 4 * hRow, sum4_2, 32);
    v128.store(h + 4 * hRow, sum4_3, 48);
    x += 5 * xRow;
    h += 5 * hRow;
  }
}
