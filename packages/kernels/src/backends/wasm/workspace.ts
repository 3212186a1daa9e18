/** The part of a heap that a call works in. It grows to what the largest call so far needed, and holds nothing between calls. */

import type { Heap, Region } from './heap.ts';

export class Workspace {
  readonly #heap: Heap;
  #region: Region | undefined;

  constructor(heap: Heap) {
    this.#heap = heap;
  }

  /** Where at least `bytes` bytes may be written to, until the next `reserve`. @throws MemoryLimitError */
  reserve(bytes: number): number {
    if (this.#region !== undefined && this.#region.bytes < bytes) {
      this.#heap.free(this.#region);
      this.#region = undefined;
    }
    this.#region ??= this.#heap.allocate(bytes);
    return this.#region.pointer;
  }
}

/** Bytes of rows x cols float32, rounded up so that what follows is aligned to a SIMD register. */
export function matrixBytes(rows: number, cols: number): number {
  return Math.ceil((rows * cols) / 4) * 16;
}
