/** The plain door: `{"x": [[...]]}` in, a checked call out. */

import { type Matrix, type Net, ShapeError } from '@glassnet/core';
import type { Numbers } from '../json/cut-list.ts';
import { cutNumbers, standIn } from '../json/cut-numbers.ts';
import type { Limits } from '../limits.ts';
import { check } from '../schemas/check.ts';
import { predictRequestSchema } from '../schemas/predict-request.ts';
import type { Slices } from '../slices.ts';
import { fp32 } from '../tensors/datatypes.ts';
import { requestedBackend } from './backend-choice.ts';
import { layoutOf } from './layout.ts';
import type { Call } from './run-call.ts';

/** @throws HttpError 400 for a body that is no request, 413 for too many rows; ShapeError, ArgumentError, UnknownBackendError */
export function* readPredictCall(body: Uint8Array, net: Net, limits: Limits): Slices<Call> {
  const most = limits.rows * (net.inputSize ?? Number.POSITIVE_INFINITY);
  const { rest, lists } = yield* cutNumbers(body, { path: ['x'], most, datatype: fp32 });
  const { x, backend, trace } = check(predictRequestSchema, rest);
  return {
    x: rowsFrom(yield* standIn(x, lists).read(fp32), net, limits),
    backend: requestedBackend(backend ?? 'auto'),
    trace: trace ?? false,
  };
}

/** A flat list is one row. An empty one, or one of empty rows, is no row at all. */
function rowsFrom({ data, shape }: Numbers, net: Net, limits: Limits): Matrix {
  if (data.length === 0 && shape[0] === 0) return { rows: 0, cols: net.inputSize ?? 0, data };
  const full = shape.length === 1 ? [1, ...shape] : shape;
  if (full.length < 2) throw new ShapeError(`x: expected rows of numbers, got (${shape.join(', ')})`);
  const { rows, cols } = layoutOf(full, net, limits.rows);
  return { rows, cols, data };
}
