/**
 * Rows of an .npy file. In the order of C a row's numbers lie side by side, and the rows are given as they come; in
 * Fortran's they lie all over the file, so that all of it has to be in memory first.
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */

import type { Matrix } from '@glassnet/kernels/matrix';
import { matrixShape } from '../matrix-shape.ts';
import { readNpy } from '../readers/npy.ts';
import { numbersOf, roundToFloat32 } from '../readers/number-formats.ts';
import { ByteReader, concatenate } from './byte-reader.ts';
import { classColumn, columnTitle } from './class-column.ts';
import { formatNumber } from './float32-text.ts';
import { type NpyStart, readNpyStart } from './npy-start.ts';
import type { RowOptions, Rows } from './rows.ts';
import { RowsError } from './rows-error.ts';

interface Size {
  readonly rows: number;
  readonly cols: number;
}

/** Of a file in Fortran order, and of one row. */
const MOST_BYTES = 2 ** 28;
/** Of the rows that are given together. */
const CHUNK_BYTES = 2 ** 20;

/** @throws RowsError, ModelFormatError for a file that is no .npy of numbers, ShapeError when it does not fit the net */
export async function* npyRows(bytes: AsyncIterable<Uint8Array>, options: RowOptions): AsyncGenerator<Rows> {
  const reader = new ByteReader(bytes);
  try {
    const start = await readNpyStart(reader);
    const classPlace = classPlaceOf(start.shape, options);
    const size = classPlace === undefined ? matrixShape(start.shape, options.net) : tableSize(start.shape);
    const matrices = start.fortranOrder ? inMemory(start, reader, size) : inOrder(start, reader, size);
    for await (const x of matrices) {
      yield classPlace === undefined ? { x, classes: undefined } : withoutColumn(x, classPlace);
    }
    if ((await reader.read(1)).length > 0) throw new RowsError('.npy: more bytes than its shape needs');
  } finally {
    await reader.close();
  }
}

/** Only a table has columns of which one may be the class. */
function classPlaceOf(shape: readonly number[], { net, classColumn: asked }: RowOptions): number | undefined {
  const { cols } = tableSize(shape);
  const wanted = net?.inputSize;
  const mayHaveOne = shape.length === 2 && (asked !== undefined || cols - 1 === wanted);
  return mayHaveOne ? classColumn({ width: cols, wanted, asked }) : undefined;
}

function tableSize([rows = 0, cols = 0]: readonly number[]): Size {
  return { rows, cols };
}

async function* inOrder(start: NpyStart, reader: ByteReader, { rows, cols }: Size): AsyncGenerator<Matrix> {
  const rowBytes = cols * start.format.bytes;
  if (rowBytes > MOST_BYTES)
    throw new RowsError(`.npy: a row of ${cols} numbers is more than fits in memory`);
  const chunkRows = Math.max(1, Math.floor(CHUNK_BYTES / rowBytes));
  let done = 0;
  do {
    const count = Math.min(chunkRows, rows - done);
    const bytes = await reader.read(count * rowBytes);
    if (bytes.length < count * rowBytes) {
      throw new RowsError(`.npy: ends within row ${done + Math.floor(bytes.length / rowBytes)} of ${rows}`);
    }
    const numbers = numbersOf(start.format, bytes, start.littleEndian);
    yield { rows: count, cols, data: roundToFloat32(numbers, `.npy, rows from ${done}`) };
    done += count;
  } while (done < rows);
}

async function* inMemory(start: NpyStart, reader: ByteReader, size: Size): AsyncGenerator<Matrix> {
  const bytes = size.rows * size.cols * start.format.bytes;
  if (bytes > MOST_BYTES) {
    throw new RowsError(
      `.npy of ${bytes} bytes in Fortran order, of which ${MOST_BYTES} fit in memory: np.ascontiguousarray(x) gives the order that can be read row by row`,
    );
  }
  const { data } = readNpy(concatenate([start.bytes, await reader.read(bytes)]));
  yield { ...size, data: roundToFloat32(data, '.npy') };
}

/** The column is the class; numbers of float32 are written in the fewest digits, so 3 is "3". */
function withoutColumn({ rows, cols, data }: Matrix, place: number): Rows {
  const rest = data.filter((_, i) => i % cols !== place);
  const texts = Array.from({ length: rows }, (_, row) =>
    formatNumber(data[row * cols + place] ?? Number.NaN),
  );
  return { x: { rows, cols: cols - 1, data: rest }, classes: { column: columnTitle(place), texts } };
}
