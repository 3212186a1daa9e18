/** The plain door: `{"x": [[...]]}` in, a checked call out. */

import { type Matrix, type Net, ShapeError } from '@glassnet/core';
import type { z } from '@hono/zod-openapi';
import type { Numbers } from '../json/cut-list.ts';
import { cutNumbers, standIn } from '../json/cut-numbers.ts';
import type { LastRead } from '../json/last-read.ts';
import { parseJson } from '../json/parse-json.ts';
import type { Limits } from '../limits.ts';
import { check } from '../schemas/check.ts';
import { predictRequestSchema } from '../schemas/predict-request.ts';
import type { Slices } from '../slices.ts';
import { fp32 } from '../tensors/datatypes.ts';
import { requestedBackend } from './backend-choice.ts';
import { layoutOf } from './layout.ts';
import type { Call } from './run-call.ts';

/** All that such a request says beside its rows. */
export type PredictPlan = z.infer<typeof predictRequestSchema>;

export interface PredictContext {
  readonly net: Net;
  readonly limits: Limits;
  /** What was read before. */
  readonly plans: LastRead<PredictPlan>;
}

/** @throws HttpError 400 for a body that is no request, 413 for too many rows; ShapeError, ArgumentError, UnknownBackendError */
export function* readPredictCall(body: Uint8Array, { net, limits, plans }: PredictContext): Slices<Call> {
  const most = limits.rows * (net.inputSize ?? Number.POSITIVE_INFINITY);
  const { rest, lists } = yield* cutNumbers(body, { path: ['x'], most, datatype: fp32 });
  const { x, backend, trace } = planFor(rest, plans);
  return {
    x: rowsFrom(yield* standIn(x, lists).read(fp32), net, limits),
    backend: requestedBackend(backend ?? 'auto'),
    trace: trace ?? false,
  };
}

function planFor(rest: Uint8Array, plans: LastRead<PredictPlan>): PredictPlan {
  const known = plans.find(rest);
  if (known !== undefined) return known;
  const plan = check(predictRequestSchema, parseJson(rest));
  plans.keep(rest, plan);
  return plan;
}

/** A flat list is one row. An empty one, or one of empty rows, is no row at all. */
function rowsFrom({ data, shape }: Numbers, net: Net, limits: Limits): Matrix {
  if (data.length === 0 && shape[0] === 0) return { rows: 0, cols: net.inputSize ?? 0, data };
  const full = shape.length === 1 ? [1, ...shape] : shape;
  if (full.length < 2) throw new ShapeError(`x: expected rows of numbers, got (${shape.join(', ')})`);
  const { rows, cols } = layoutOf(full, net, limits.rows);
  return { rows, cols, data };
}
