/**
 * Runs a program: steps as records of eight 32-bit integers in memory, written by src/backends/wasm/program.ts.
 * One call takes some rows through all of them.
 */

import { activate, layerNorm, logSoftmax, softmax } from './activations';
import { addBias, multiply } from './affine';
import { operateOnColumns } from './columns';

export { setTileRows } from './affine';
export { pack } from './packing';
/** Not called from outside: what is exported stays a function of its own, which the engine compiles best. */
export * from './loops';
export * from './tiles';

/** Offsets into a record, in bytes, and the kinds of step. */
const KIND = 0;
const OUTPUTS = 4;
const WEIGHTS = 8;
const BIAS = 12;
const ACTIVATION = 16;
const ALPHA = 20;
const BETA = 24;
const RECORD_BYTES = 32;

const AFFINE = 0;
const SOFTMAX = 2;
const LOG_SOFTMAX = 3;
const LAYER_NORM = 4;
const COLUMN = 5;

/**
 * Takes `rows` rows of `cols` columns at `x` through `steps` steps (at least 1) and leaves the last one's output
 * at `out`. What passes between two steps goes to the two scratch places in turn.
 */
export function run(
  program: usize,
  steps: i32,
  rows: i32,
  cols: i32,
  x: usize,
  out: usize,
  scratchA: usize,
  scratchB: usize,
): void {
  let source = x;
  for (let i = 1; i <= steps; i++) {
    const target = i == steps ? out : i & 1 ? scratchA : scratchB;
    const kind = load<i32>(program, KIND);
    if (kind == AFFINE) {
      const outputs = load<i32>(program, OUTPUTS);
      multiply(rows, cols, outputs, source, load<i32>(program, WEIGHTS), target);
      addBias(rows, outputs, load<i32>(program, BIAS), target);
      cols = outputs;
      if (load<i32>(program, ACTIVATION)) activateBy(program, rows * cols, target, target);
    } else if (kind == SOFTMAX) {
      softmax(rows, cols, source, target);
    } else if (kind == LOG_SOFTMAX) {
      logSoftmax(rows, cols, source, target);
    } else if (kind == LAYER_NORM) {
      layerNorm(rows, cols, load<f32>(program, ALPHA), source, target);
    } else if (kind == COLUMN) {
      const values = load<i32>(program, WEIGHTS);
      operateOnColumns(load<i32>(program, ACTIVATION), rows, cols, values, source, target);
    } else {
      activateBy(program, rows * cols, source, target);
    }
    source = target;
    program += RECORD_BYTES;
  }
}

function activateBy(record: usize, count: i32, source: usize, target: usize): void {
  const activation = load<i32>(record, ACTIVATION);
  activate(activation, load<f32>(record, ALPHA), load<f32>(record, BETA), count, source, target);
}
