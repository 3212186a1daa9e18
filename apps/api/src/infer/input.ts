/** The one tensor that goes into a net, from JSON or from bytes. */

import { ArgumentError, type Matrix, type Net, ShapeError } from '@glassnet/core';
import { HttpError } from '../answers/http-error.ts';
import type { CutList, Numbers } from '../json/cut-list.ts';
import { standIn } from '../json/cut-numbers.ts';
import type { Limits } from '../limits.ts';
import type { Slices } from '../slices.ts';
import { readBinary } from '../tensors/binary-matrix.ts';
import { fp32 } from '../tensors/datatypes.ts';
import { describeValue } from './describe-value.ts';
import type { InputPlan } from './infer-plan.ts';
import { type Layout, layoutOf } from './layout.ts';

/**
 * @param lists that stand in the JSON as `[0]`, `[1]`...
 * @param binary what comes behind the JSON
 * @throws ArgumentError, ShapeError, HttpError 400 for data that is not what the request says
 */
export function* readInput(plan: InputPlan, lists: readonly CutList[], binary: Uint8Array): Slices<Matrix> {
  const { size, layout, datatype, data } = plan;
  if (size !== undefined) {
    checkSize(plan, size, binary);
    return yield* readBinary(binary, layout, datatype);
  }
  if (binary.length > 0) {
    throw new ArgumentError(`${binary.length} bytes behind the JSON that no binary_data_size asks for`);
  }
  return fromNumbers(yield* listOf(data, lists).read(datatype), layout);
}

/** The raw form: as many rows as the bytes are, or one for a net that takes any number of columns. */
export function* rawInput(bytes: Uint8Array, net: Net, limits: Limits): Slices<Matrix> {
  const numbers = bytes.length / fp32.size;
  const cols = net.inputSize ?? numbers;
  const rows = numbers / cols;
  if (bytes.length === 0 || !Number.isInteger(rows)) {
    throw new ShapeError(
      `raw data: expected rows of ${cols} float32, ${fp32.size * cols} bytes each, got ${bytes.length}`,
    );
  }
  return yield* readBinary(bytes, layoutOf([rows, cols], net, limits.rows), fp32);
}

function checkSize({ layout, datatype }: InputPlan, size: number, binary: Uint8Array): void {
  const expected = layout.rows * layout.cols * datatype.size;
  if (size !== expected) {
    throw new ShapeError(
      `binary_data_size: expected ${expected} for (${layout.shape.join(', ')}) of ${datatype.name}, got ${size}`,
    );
  }
  if (binary.length !== size) {
    throw new HttpError(400, `expected ${size} bytes behind the JSON, got ${binary.length}`);
  }
}

function listOf(data: unknown, lists: readonly CutList[]): CutList {
  if (Array.isArray(data)) return standIn(data, lists);
  throw new ArgumentError(`data: expected a list of numbers, got ${describeValue(data)}`);
}

function fromNumbers(numbers: Numbers, { rows, cols, shape }: Layout): Matrix {
  const isFlat = numbers.shape.length === 1;
  const fits = isFlat ? numbers.data.length === rows * cols : numbers.shape.join() === shape.join();
  if (fits) return { rows, cols, data: numbers.data };
  const got = isFlat ? `${numbers.data.length} numbers` : `lists of shape (${numbers.shape.join(', ')})`;
  throw new ShapeError(
    `data of shape (${shape.join(', ')}): expected ${rows * cols} numbers, flat or nested so, got ${got}`,
  );
}
