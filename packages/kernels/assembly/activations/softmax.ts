/** A row of scores as probabilities, and as their logarithms; src/activations/softmax.ts says how. */

import { exp } from './exp';
import { log } from './log';

export function softmax(rows: i32, cols: i32, source: usize, target: usize): void {
  const width = <usize>cols << 2;
  for (let row = 0; row < rows; row++) {
    subtractMax(width, source, target);
    let sum: f32 = 0;
    for (let i: usize = 0; i < width; i += 4) {
      const power = expOf(target + i);
      f32.store(target + i, power);
      sum += power;
    }
    for (let i: usize = 0; i < width; i += 4) f32.store(target + i, f32.load(target + i) / sum);
    source += width;
    target += width;
  }
}

export function logSoftmax(rows: i32, cols: i32, source: usize, target: usize): void {
  const width = <usize>cols << 2;
  for (let row = 0; row < rows; row++) {
    subtractMax(width, source, target);
    let sum: f32 = 0;
    for (let i: usize = 0; i < width; i += 4) sum += expOf(target + i);
    const logarithm = log(sum);
    for (let i: usize = 0; i < width; i += 4) f32.store(target + i, f32.load(target + i) - logarithm);
    source += width;
    target += width;
  }
}

function subtractMax(width: usize, source: usize, target: usize): void {
  let max: f32 = -Infinity;
  for (let i: usize = 0; i < width; i += 4) max = f32.max(max, f32.load(source + i));
  for (let i: usize = 0; i < width; i += 4) f32.store(target + i, f32.load(source + i) - max);
}

function expOf(place: usize): f32 {
  return f32x4.extract_lane(exp(v128.load32_splat(place)), 0);
}
