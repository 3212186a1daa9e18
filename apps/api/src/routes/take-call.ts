/** What every call goes through, whichever door it came in by: the gate, its model, its body, its time, its statistics. */

import type { MaybePromise } from '@glassnet/core';
import { HttpError, RETRY_SOON } from '../answers/http-error.ts';
import { refusalOf } from '../answers/refusal.ts';
import { checkAnswerSize } from '../infer/answer-size.ts';
import { type Call, type CallResult, runCall } from '../infer/run-call.ts';
import type { ServedModel } from '../models/served-model.ts';
import type { FailureReason } from '../models/statistics.ts';
import { ByteLoan } from '../requests/byte-budget.ts';
import type { CallRecord } from '../requests/call-record.ts';
import { readBody } from '../requests/read-body.ts';
import type { ServiceContext } from '../requests/service-context.ts';
import type { Service } from '../service.ts';
import { inTurns, type Slices } from '../slices.ts';
import { modelOf } from './models.ts';

/** How a call is told, and how its result is. */
export interface Door<Told extends Call, Written> {
  /** Bytes of JSON in front of binary tensors; undefined or NaN where that is not told. */
  readonly headerLength?: number | undefined;
  read(body: Uint8Array, model: ServedModel): Slices<Told>;
  write(model: ServedModel, call: Told, result: CallResult): Slices<Written>;
  send(written: Written): MaybePromise<Response>;
}

export async function takeCall<Told extends Call, Written>(
  c: ServiceContext,
  service: Service,
  door: Door<Told, Written>,
): Promise<Response> {
  if (service.isDraining()) throw new HttpError(503, 'the service is stopping', RETRY_SOON);
  const model = service.repository.find(modelOf(c), c.req.param('version'));
  const { record } = c.env;
  record.model = model.name;
  record.version = model.version;
  model.statistics.lastCall = Date.now();
  const start = performance.now();
  const loan = new ByteLoan(service.budget);
  let isInside = false;
  try {
    service.calls.enter();
    isInside = true;
    const body = await readBody(c, service.limits, loan, door.headerLength || 0);
    return await door.send(await inTurns(answerCall(service, door, model, body, record)));
  } catch (error) {
    model.statistics.failed(reasonOf(error), performance.now() - start);
    throw error;
  } finally {
    loan.giveBack();
    if (isInside) service.calls.leave();
  }
}

function* answerCall<Told extends Call, Written>(
  { backends, limits }: Service,
  door: Door<Told, Written>,
  model: ServedModel,
  body: Uint8Array,
  record: CallRecord,
): Slices<Written> {
  const start = performance.now();
  const call = yield* door.read(body, model);
  const { rows } = call.x;
  checkAnswerSize(model.net, call.x, call.trace, limits);
  const ready = performance.now();
  const result = yield* runCall(model, backends, call, limits.callSeconds);
  const ran = performance.now();
  const written = yield* door.write(model, call, result);
  const end = performance.now();
  record.backend = result.backend;
  record.rows = rows;
  const queue = result.ran.queueMilliseconds;
  const [input, infer, output] = [ready - start, ran - ready - queue, end - ran];
  model.statistics.succeeded(rows, { total: end - start, input, queue, infer, output });
  return written;
}

function reasonOf(error: unknown): FailureReason {
  const { status } = refusalOf(error);
  if (status === 503) return 'REJECTED';
  return status === 500 ? 'BACKEND' : 'OTHER';
}
