/** The formats of rows: which one some bytes are in, which one a file's name asks for, and both directions. */

import type { Matrix } from '@glassnet/core';
import { readNpyMatrix } from '@glassnet/core/readers/npy';
import { writeNpy } from '@glassnet/core/writers/npy';
import { UsageError } from '../errors.ts';
import { readCsv, writeCsv } from './csv.ts';
import { readJson, writeJson } from './json.ts';
import { RowsError } from './rows-error.ts';

export type RowsFormat = 'csv' | 'json' | 'npy';

const NPY_MAGIC = Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59);

/**
 * A matrix from the bytes of a .npy, .json or .csv. What they hold decides, not what the file is called.
 *
 * @throws RowsError, or an error of the .npy reader, that says where the bytes go wrong
 */
export function readRows(bytes: Uint8Array): Matrix {
  if (NPY_MAGIC.every((byte, i) => bytes[i] === byte)) return readNpyMatrix(bytes);
  const text = decode(bytes);
  return /^\s*[[{]/.test(text) ? readJson(text) : readCsv(text);
}

export function writeRows(matrix: Matrix, format: RowsFormat): Uint8Array {
  if (format === 'npy') return writeNpy(matrix);
  return new TextEncoder().encode(format === 'csv' ? writeCsv(matrix) : `${writeJson(matrix)}\n`);
}

/** The format that the ending of a file's name asks for. @throws UsageError when it asks for none */
export function formatOf(path: string): RowsFormat {
  const ending = /\.(csv|json|npy)$/i.exec(path)?.[1]?.toLowerCase();
  if (ending === 'csv' || ending === 'json' || ending === 'npy') return ending;
  throw new UsageError(`${path}: expected a name that ends in .npy, .csv or .json`);
}

function decode(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new RowsError('expected rows as .npy, .csv or .json, got other binary data');
}
