/** An inference request: its bytes in, a checked call out. */

import type { Net } from '@glassnet/core';
import { HttpError } from '../answers/http-error.ts';
import { cutNumbers, EACH } from '../json/cut-numbers.ts';
import type { Limits } from '../limits.ts';
import { check } from '../schemas/check.ts';
import { type InferEnvelope, inferRequestSchema } from '../schemas/infer-request.ts';
import type { Slices } from '../slices.ts';
import { requestedBackend } from './backend-choice.ts';
import { rawInput, readInput } from './input.ts';
import { type RequestedOutput, readOutputs, scoresOnly } from './requested-output.ts';
import type { Call } from './run-call.ts';

export interface InferCall extends Call {
  /** The caller's name for this call, where it gave one. */
  readonly id: string | undefined;
  readonly outputs: readonly RequestedOutput[];
}

const DATA = ['inputs', EACH, 'data'] as const;
const MICROSECONDS = 1000;

/**
 * @param headerLength how many bytes of JSON come before binary tensors; undefined when there are none, 0 when all is one
 * tensor
 * @throws HttpError 400 for a body that is no request, 413 for too many rows; ShapeError, ArgumentError and
 * UnknownBackendError for one that does not fit the net
 */
export function* readInferCall(
  body: Uint8Array,
  headerLength: number | undefined,
  net: Net,
  limits: Limits,
): Slices<InferCall> {
  if (headerLength === 0) return yield* rawCall(body, net, limits);
  const jsonLength = checkHeaderLength(headerLength ?? body.length, body.length);
  const most = limits.rows * (net.inputSize ?? Number.POSITIVE_INFINITY);
  const { rest, lists } = yield* cutNumbers(body.subarray(0, jsonLength), { path: DATA, most });
  const { id, parameters, inputs, outputs } = check(inferRequestSchema, rest);
  const x = yield* readInput(inputs, { lists, binary: body.subarray(jsonLength), net, limits });
  return {
    id: id ?? undefined,
    backend: requestedBackend(parameters?.backend ?? 'auto'),
    longestWait: longestWait(parameters),
    x,
    ...readOutputs({ parameters, outputs }, net),
  };
}

/** The raw form has no JSON at all: one tensor in, all of the answer binary. */
function* rawCall(body: Uint8Array, net: Net, limits: Limits): Slices<InferCall> {
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

/** A timeout of 0 is none, as Triton has it. */
function longestWait(parameters: InferEnvelope['parameters']): number | undefined {
  return parameters?.timeout ? parameters.timeout / MICROSECONDS : undefined;
}
