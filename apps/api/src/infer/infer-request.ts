/**
 * An inference request of the Open Inference Protocol: bytes in, a checked request out. zod reads the envelope
 * and never the data, of which there may be millions. Fields that are not known are ignored, as the protocol asks.
 */

import { ArgumentError, type Matrix, type Net, ShapeError } from '@glassnet/core';
import { z } from 'zod';
import { HttpError } from '../errors/http-error.ts';
import type { Limits } from '../limits.ts';
import { INPUT, OUTPUT } from '../models.ts';
import { type RequestedBackend, requestedBackend } from './backend-choice.ts';
import { type Datatype, datatypeNames, findDatatype } from './datatypes.ts';
import { describeValue } from './describe-value.ts';
import { type JsonBudget, parseJson } from './parse-json.ts';
import { readTensorData, type Shape } from './tensor-data.ts';

export interface InferRequest {
  /** The caller's name for this call, or one of ours. */
  readonly id: string;
  readonly backend: RequestedBackend;
  readonly x: Matrix;
}

/** Longer than any list of an honest envelope. zod reports every wrong entry of a list, so lists must end. */
const LONGEST_LIST = 16;
/** Arrays, objects, keys and entries of an envelope, each; those of the data come on top. */
const MOST_IN_ENVELOPE = 1000;

const envelopeSchema = z.object({
  id: z.string().nullish(),
  parameters: z.object({ backend: z.string().nullish() }).nullish(),
  inputs: shortList(
    z.object({
      name: z.string(),
      datatype: z.string(),
      shape: shortList(z.int().nonnegative()),
      data: z.unknown().optional(),
    }),
  ),
  outputs: shortList(z.object({ name: z.string() })).nullish(),
});

type Envelope = z.infer<typeof envelopeSchema>;

/**
 * @throws HttpError 400 for a body that is no request, 413 for too many rows; ShapeError, ArgumentError and
 * UnknownBackendError for one that does not fit the net
 */
export function readInferRequest(body: Uint8Array, net: Net, limits: Limits): InferRequest {
  const { id, parameters, inputs, outputs } = readEnvelope(parseJson(body, budgetFor(net, limits)));
  const backend = requestedBackend(parameters?.backend ?? 'auto');
  for (const output of outputs ?? []) checkName('output', output.name, OUTPUT);
  const input = onlyInput(inputs);
  const datatype = readDatatype(input.datatype);
  const shape = readShape(input.shape, net.inputSize, limits.rows);
  return { id: id ?? crypto.randomUUID(), backend, x: readTensorData(input.data, shape, datatype) };
}

/** The envelope, and a number for each column of each row. A net that takes any number of columns is bounded by the body. */
function budgetFor({ inputSize = Number.POSITIVE_INFINITY }: Net, { rows }: Limits): JsonBudget {
  return {
    lists: rows + MOST_IN_ENVELOPE,
    keys: MOST_IN_ENVELOPE,
    entries: rows * inputSize + MOST_IN_ENVELOPE,
  };
}

function readEnvelope(json: unknown): Envelope {
  const { data, error } = envelopeSchema.safeParse(json);
  if (data !== undefined) return data;
  const issue = error.issues[0];
  const where = z.core.toDotPath(issue?.path ?? []) || 'the body';
  throw new HttpError(400, `${where}: ${issue?.message.replace(/^Invalid input: /, '')}`);
}

function shortList<Entry extends z.ZodType>(entry: Entry) {
  return z
    .custom<unknown[]>((value) => Array.isArray(value) && value.length <= LONGEST_LIST, {
      error: ({ input }) => `expected a list of at most ${LONGEST_LIST} entries, got ${describeList(input)}`,
    })
    .pipe(z.array(entry));
}

function describeList(value: unknown): string {
  return Array.isArray(value) ? `${value.length}` : describeValue(value);
}

function onlyInput(inputs: Envelope['inputs']): Envelope['inputs'][number] {
  const [input] = inputs;
  if (input === undefined || inputs.length > 1) {
    throw new ArgumentError(`inputs: expected one tensor, ${INPUT}, got ${inputs.length}`);
  }
  checkName('input', input.name, INPUT);
  return input;
}

function checkName(what: string, name: string, expected: string): void {
  if (name === expected) return;
  throw new ArgumentError(`unknown ${what} ${describeValue(name)}: expected "${expected}"`);
}

function readDatatype(name: string): Datatype {
  const datatype = findDatatype(name);
  if (datatype !== undefined) return datatype;
  throw new ArgumentError(
    `unknown datatype ${describeValue(name)}: expected one of ${datatypeNames.join(', ')}`,
  );
}

function readShape(shape: readonly number[], inputs: number | undefined, mostRows: number): Shape {
  const [rows, cols] = shape;
  if (rows === undefined || cols === undefined || shape.length > 2 || cols !== (inputs ?? cols)) {
    throw new ShapeError(`(${shape.join(', ')}) does not fit: expected (rows, ${inputs ?? 'columns'})`);
  }
  if (rows <= mostRows) return { rows, cols };
  throw new HttpError(413, `${rows} rows are more than one call takes, which is ${mostRows}: send several`);
}
