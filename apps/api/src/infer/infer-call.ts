/** An inference request: its bytes in, a checked call out. */

import type { Matrix, Net } from '@glassnet/core';
import { HttpError } from '../answers/http-error.ts';
import { cutNumbers, EACH } from '../json/cut-numbers.ts';
import type { LastRead } from '../json/last-read.ts';
import type { Limits } from '../limits.ts';
import type { Slices } from '../slices.ts';
import { type InferPlan, planOf } from './infer-plan.ts';
import { rawInput, readInput } from './input.ts';
import { type RequestedOutput, scoresOnly } from './requested-output.ts';
import type { Call } from './run-call.ts';

export interface InferCall extends Call {
  /** The caller's name for this call, where it gave one. */
  readonly id: string | undefined;
  readonly outputs: readonly RequestedOutput[];
}

export interface InferContext {
  readonly net: Net;
  readonly limits: Limits;
  /** What was read for this net before. */
  readonly plans: LastRead<InferPlan>;
}

const DATA = ['inputs', EACH, 'data'] as const;
const NO_LISTS: readonly never[] = [];

/**
 * @param headerLength how many bytes of JSON come before binary tensors; undefined when there are none, 0 when all is one
 * tensor
 * @throws HttpError 400 for a body that is no request, 413 for too many rows; ShapeError, ArgumentError and
 * UnknownBackendError for one that does not fit the net
 */
export function* readInferCall(
  body: Uint8Array,
  headerLength: number | undefined,
  context: InferContext,
): Slices<InferCall> {
  if (headerLength === 0) return yield* rawCall(body, context);
  const jsonLength = checkHeaderLength(headerLength ?? body.length, body.length);
  const json = body.subarray(0, jsonLength);
  const binary = body.subarray(jsonLength);
  const known = context.plans.find(json);
  if (known?.input.size !== undefined) return callOf(known, yield* readInput(known.input, NO_LISTS, binary));
  const { net, limits } = context;
  const most = limits.rows * (net.inputSize ?? Number.POSITIVE_INFINITY);
  const { rest, lists } = yield* cutNumbers(json, { path: DATA, most });
  const plan = planFor(rest, context);
  return callOf(plan, yield* readInput(plan.input, lists, binary));
}

function planFor(rest: Uint8Array, { net, limits, plans }: InferContext): InferPlan {
  const known = plans.find(rest);
  if (known !== undefined) return known;
  const plan = planOf(rest, net, limits);
  plans.keep(rest, plan);
  return plan;
}

function callOf({ id, backend, longestWait, trace, outputs }: InferPlan, x: Matrix): InferCall {
  return { x, id, backend, longestWait, trace, outputs };
}

/** The raw form has no JSON at all: one tensor in, all of the answer binary. */
function* rawCall(body: Uint8Array, { net, limits }: InferContext): Slices<InferCall> {
  const x = yield* rawInput(body, net, limits);
  return { id: undefined, backend: 'auto', x, trace: false, outputs: [scoresOnly(true)] };
}

function checkHeaderLength(length: number, bodyLength: number): number {
  if (Number.isInteger(length) && length > 0 && length <= bodyLength) return length;
  if (bodyLength === 0) throw new HttpError(400, 'the body is empty: expected a JSON object');
  throw new HttpError(
    400,
    `Inference-Header-Content-Length: expected a whole number from 0 to ${bodyLength}, the length of the body`,
  );
}
