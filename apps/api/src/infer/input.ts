/** The one tensor that goes into a net, from JSON or from bytes. */

import { ArgumentError, type Matrix, type Net, ShapeError } from '@glassnet/core';
import { HttpError } from '../answers/http-error.ts';
import type { CutList, Numbers } from '../json/cut-list.ts';
import { standIn } from '../json/cut-numbers.ts';
import type { Limits } from '../limits.ts';
import { INPUT } from '../models/served-model.ts';
import type { RequestInput } from '../schemas/infer-request.ts';
import type { Slices } from '../slices.ts';
import { readBinary } from '../tensors/binary-matrix.ts';
import { type Datatype, datatypeNames, findDatatype, fp32 } from '../tensors/datatypes.ts';
import { describeValue } from './describe-value.ts';
import { type Layout, layoutOf } from './layout.ts';

export interface InputSource {
  /** The lists that stand in the JSON as `[0]`, `[1]`... */
  readonly lists: readonly CutList[];
  /** What comes behind the JSON. */
  readonly binary: Uint8Array;
  readonly net: Net;
  readonly limits: Limits;
}

/** @throws ArgumentError, ShapeError; HttpError 413 for too many rows */
export function* readInput(inputs: readonly RequestInput[], source: InputSource): Slices<Matrix> {
  const input = onlyInput(inputs);
  const datatype = readDatatype(input.datatype);
  const layout = layoutOf(input.shape, source.net, source.limits.rows);
  const size = input.parameters?.binary_data_size ?? undefined;
  if (size !== undefined) return yield* fromBinary(size, layout, datatype, source.binary);
  if (source.binary.length > 0) {
    throw new ArgumentError(
      `${source.binary.length} bytes behind the JSON that no binary_data_size asks for`,
    );
  }
  return fromNumbers(yield* listOf(input.data, source.lists).read(datatype), layout);
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

function onlyInput(inputs: readonly RequestInput[]): RequestInput {
  const [input] = inputs;
  if (input === undefined || inputs.length > 1) {
    throw new ArgumentError(`inputs: expected one tensor, ${INPUT}, got ${inputs.length}`);
  }
  if (input.name === INPUT) return input;
  throw new ArgumentError(`unknown input ${describeValue(input.name)}: expected "${INPUT}"`);
}

function readDatatype(name: string): Datatype {
  const datatype = findDatatype(name);
  if (datatype !== undefined) return datatype;
  throw new ArgumentError(
    `unknown datatype ${describeValue(name)}: expected one of ${datatypeNames.join(', ')}`,
  );
}

function* fromBinary(size: number, layout: Layout, datatype: Datatype, binary: Uint8Array): Slices<Matrix> {
  const { rows, cols } = layout;
  const expected = rows * cols * datatype.size;
  if (size !== expected) {
    throw new ShapeError(
      `binary_data_size: expected ${expected} for (${layout.shape.join(', ')}) of ${datatype.name}, got ${size}`,
    );
  }
  if (binary.length !== size) {
    throw new HttpError(400, `expected ${size} bytes behind the JSON, got ${binary.length}`);
  }
  return yield* readBinary(binary, layout, datatype);
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
