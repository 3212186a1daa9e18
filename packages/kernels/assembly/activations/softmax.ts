/** A row of scores as probabilities, and as their logarithms; src/activations/softmax.ts says how. */

import { expEach } from '../loops';
import { exp } from './exp';
import { log } from './log';

export function softmax(rows: i32, cols: i32, source: usize, target: usize): void {
  const width = <usize>cols << 2;
  for (let row = 0; row < rows; row++) {
    subtractMax(width, source, target);
    expEach(cols, target, target);
    let sum: f32 = 0;
    for (let i: usize = 0; i < width; i += 4) sum += f32.load(target + i);
    for (let i: usize = 0; i < width; i += 4) f32.store(target + i, f32.load(target + i) / sum);
    source += width;
    target += width;
  }
}

export function logSoftmax(rows: i32, cols: i32, source: usize, target: usize): void {
  const width = <usize>cols << 2;
  for (let row = 0; row < rows; row++) {
    subtractMax(width, source, target);
    const logarithm = log(sumOfPowers(width, target));
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

function sumOfPowers(width: usize, place: usize): f32 {
  let sum: f32 = 0;
  let i: usize = 0;
  for (; i + 16 <= width; i += 16) {
    const powers = exp(v128.load(place + i));
    sum += f32x4.extract_lane(powers, 0);
    sum += f32x4.extract_lane(powers, 1);
    sum += f32x4.extract_lane(powers, 2);
    sum += f32x4.extract_lane(powers, 3);
  }
  for (; i < width; i += 4) sum += f32x4.extract_lane(exp(v128.load32_splat(place + i)), 0);
  return sum;
}
