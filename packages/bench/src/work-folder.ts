/** A work as files, from which every contender reads the same numbers: `work.json` is the shape, `numbers.f32` the rest. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFloat32File, writeFloat32File } from './float32-file.ts';
import { type Work, type WorkShape, workOf } from './work.ts';

/** Gives `use` a folder with the work in it, and removes the folder afterwards. */
export async function withWorkFolder<T>(
  shape: WorkShape,
  numbers: Float32Array,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'glassnet-bench-'));
  try {
    writeFileSync(join(folder, 'work.json'), JSON.stringify(shape));
    writeFloat32File(join(folder, 'numbers.f32'), numbers);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function readWork(folder: string): Work {
  const shape: WorkShape = JSON.parse(readFileSync(join(folder, 'work.json'), 'utf8'));
  return workOf(shape, readFloat32File(join(folder, 'numbers.f32')));
}
