/** Layer normalization; src/activations/layer-norm.ts says how. */

export function layerNorm(rows: i32, cols: i32, epsilon: f32, source: usize, target: usize): void {
  const width = <usize>cols << 2;
  for (let row = 0; row < rows; row++) {
    let sum: f32 = 0;
    for (let i: usize = 0; i < width; i += 4) sum += f32.load(source + i);
    const mean = sum / <f32>cols;
    let squares: f32 = 0;
    for (let i: usize = 0; i < width; i += 4) {
      const difference = f32.load(source + i) - mean;
      f32.store(target + i, difference);
      squares += difference * difference;
    }
    const deviation = f32.sqrt(squares / <f32>cols + epsilon);
    for (let i: usize = 0; i < width; i += 4) f32.store(target + i, f32.load(target + i) / deviation);
    source += width;
    target += width;
  }
}
