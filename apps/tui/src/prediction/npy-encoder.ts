/** Rows as .npy: numbers as float32, classes as whole numbers, for such a file has no names. */

import { endianness } from 'node:os';
import { npyStart } from '@glassnet/core/writers/npy-start';
import type { RowsEncoder } from './rows-encoder.ts';
import type { ShownRows } from './shown-rows.ts';

export class NpyEncoder implements RowsEncoder {
  readonly end = '';
  #rows = 0;
  /** What the first rows tell of all. */
  #startFor: ((rows: number) => Uint8Array) | undefined;

  next(shown: ShownRows): Uint8Array {
    const isFirst = this.#startFor === undefined;
    this.#startFor ??= startFor(shown);
    this.#rows += shown.numbers.rows;
    const bytes = littleEndian(
      shown.view === 'classes' ? Int32Array.from(shown.classes) : shown.numbers.data,
    );
    return isFirst ? Buffer.concat([this.#startFor(0), bytes]) : bytes;
  }

  start(): Uint8Array | undefined {
    return this.#startFor?.(this.#rows);
  }
}

function startFor({ view, numbers: { cols } }: ShownRows): (rows: number) => Uint8Array {
  if (view === 'classes') return (rows) => npyStart('<i4', [rows]);
  return (rows) => npyStart('<f4', [rows, cols]);
}

function littleEndian({
  buffer,
  byteOffset,
  byteLength,
}: Float32Array<ArrayBuffer> | Int32Array<ArrayBuffer>): Buffer {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return endianness() === 'LE' ? bytes : Buffer.from(bytes).swap32();
}
