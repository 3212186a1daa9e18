/** What is done to each column with one number of its own; src/column-operations.ts says what. */

/** The codes of src/backends/wasm/program.ts; 0 is shift. */
const SCALE = 1;
const PRELU = 2;

/** `target = operation(source, values)` for every row; `source` and `target` may be the same place. */
export function operateOnColumns(
  operation: i32,
  rows: i32,
  cols: i32,
  values: usize,
  source: usize,
  target: usize,
): void {
  const whole = <usize>(cols & ~3) << 2;
  const end = <usize>cols << 2;
  for (let row = 0; row < rows; row++) {
    let i: usize = 0;
    for (; i < whole; i += 16) {
      v128.store(target + i, operate(operation, v128.load(source + i), v128.load(values + i)));
    }
    for (; i < end; i += 4) {
      const result = operate(operation, v128.load32_splat(source + i), v128.load32_splat(values + i));
      v128.store_lane<f32>(target + i, result, 0);
    }
    source += end;
    target += end;
  }
}

function operate(operation: i32, x: v128, value: v128): v128 {
  if (operation == SCALE) return f32x4.mul(x, value);
  if (operation == PRELU) return v128.bitselect(x, f32x4.mul(value, x), f32x4.ge(x, f32x4.splat(0)));
  return f32x4.add(x, value);
}
