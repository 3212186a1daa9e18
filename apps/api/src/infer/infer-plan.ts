/** All that an inference request says beside its data, checked against the net. */

import { ArgumentError, type Net } from '@glassnet/core';
import { parseJson } from '../json/parse-json.ts';
import type { Limits } from '../limits.ts';
import { INPUT } from '../models/served-model.ts';
import { check } from '../schemas/check.ts';
import { type InferEnvelope, inferRequestSchema, type RequestInput } from '../schemas/infer-request.ts';
import { type Datatype, datatypeNames, findDatatype } from '../tensors/datatypes.ts';
import { type RequestedBackend, requestedBackend } from './backend-choice.ts';
import { describeValue } from './describe-value.ts';
import { type Layout, layoutOf } from './layout.ts';
import { type RequestedOutputs, readOutputs } from './requested-output.ts';

export interface InferPlan extends RequestedOutputs {
  /** The caller's name for this call, where it gave one. */
  readonly id: string | undefined;
  readonly backend: RequestedBackend;
  /** How many milliseconds the call may wait for its run. */
  readonly longestWait: number | undefined;
  readonly input: InputPlan;
}

export interface InputPlan {
  readonly layout: Layout;
  readonly datatype: Datatype;
  /** Its bytes behind the JSON; undefined when its numbers stand in the JSON. */
  readonly size: number | undefined;
  /** What stands there as its data. */
  readonly data: unknown;
}

const MICROSECONDS = 1000;

/**
 * @param json the request without its data
 * @throws HttpError 400 for what is no request, 413 for too many rows; ShapeError, ArgumentError and UnknownBackendError
 * for one that does not fit the net
 */
export function planOf(json: Uint8Array, net: Net, limits: Limits): InferPlan {
  const { id, parameters, inputs, outputs } = check(inferRequestSchema, parseJson(json));
  return {
    input: inputPlan(onlyInput(inputs), net, limits),
    id: id ?? undefined,
    backend: requestedBackend(parameters?.backend ?? 'auto'),
    longestWait: longestWait(parameters),
    ...readOutputs({ parameters, outputs }, net),
  };
}

function inputPlan({ shape, datatype, parameters, data }: RequestInput, net: Net, limits: Limits): InputPlan {
  return {
    datatype: datatypeOf(datatype),
    layout: layoutOf(shape, net, limits.rows),
    size: parameters?.binary_data_size ?? undefined,
    data,
  };
}

function onlyInput(inputs: readonly RequestInput[]): RequestInput {
  const [input] = inputs;
  if (input === undefined || inputs.length > 1) {
    throw new ArgumentError(`inputs: expected one tensor, ${INPUT}, got ${inputs.length}`);
  }
  if (input.name === INPUT) return input;
  throw new ArgumentError(`unknown input ${describeValue(input.name)}: expected "${INPUT}"`);
}

function datatypeOf(name: string): Datatype {
  const datatype = findDatatype(name);
  if (datatype !== undefined) return datatype;
  throw new ArgumentError(
    `unknown datatype ${describeValue(name)}: expected one of ${datatypeNames.join(', ')}`,
  );
}

/** A timeout of 0 is none, as Triton has it. */
function longestWait(parameters: InferEnvelope['parameters']): number | undefined {
  return parameters?.timeout ? parameters.timeout / MICROSECONDS : undefined;
}
