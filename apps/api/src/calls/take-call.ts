/** What every call goes through, whichever door it came in by: the gate, its model, its body, its time, its statistics. */

import type { MaybePromise } from '@glassnet/core';
import { HttpError, RETRY_SOON } from '../answers/http-error.ts';
import { refusalOf } from '../answers/refusal.ts';
import type { Reply } from '../answers/reply.ts';
import { checkAnswerSize } from '../infer/answer-size.ts';
import { type Call, type CallResult, runCall } from '../infer/run-call.ts';
import type { ServedModel } from '../models/served-model.ts';
import type { FailureReason } from '../models/statistics.ts';
import type { Asked } from '../requests/asked.ts';
import { ByteLoan } from '../requests/byte-budget.ts';
import type { CallRecord } from '../requests/call-record.ts';
import { freeMemory } from '../requests/free-memory.ts';
import { readBody } from '../requests/read-body.ts';
import type { Service } from '../service.ts';
import { inTurns, type Slices } from '../slices.ts';

/** How a call is told, and how its result is. */
export interface Door<Told extends Call, Written> {
  /** Bytes of JSON in front of binary tensors; undefined where there are none, NaN where that makes no sense. */
  headerLength(asked: Asked): number | undefined;
  read(body: Uint8Array, headerLength: number | undefined, model: ServedModel): Slices<Told>;
  write(model: ServedModel, call: Told, result: CallResult, record: CallRecord): Slices<Written>;
  reply(asked: Asked, written: Written): MaybePromise<Reply>;
}

/** Which model is called, as the path says. */
export interface CalledModel {
  readonly model: string;
  readonly version: string | undefined;
}

export async function takeCall<Told extends Call, Written>(
  service: Service,
  door: Door<Told, Written>,
  { model: name, version }: CalledModel,
  asked: Asked,
): Promise<Reply> {
  if (service.isDraining()) throw new HttpError(503, 'the service is stopping', RETRY_SOON);
  const model = service.repository.find(name, version);
  const { record } = asked;
  record.model = model.name;
  record.version = model.version;
  model.statistics.lastCall = Date.now();
  const start = performance.now();
  const loan = new ByteLoan(service.budget);
  let isInside = false;
  try {
    service.calls.enter();
    isInside = true;
    const headerLength = door.headerLength(asked);
    const body = await readBody(asked, service.limits, loan, headerLength || 0);
    const written = inTurns(answerCall(service, door, model, { body, headerLength, loan, record }));
    return await door.reply(asked, written instanceof Promise ? await written : written);
  } catch (error) {
    model.statistics.failed(reasonOf(error), performance.now() - start);
    throw error;
  } finally {
    loan.giveBack();
    if (isInside) service.calls.leave();
  }
}

/** A call whose body is here. */
interface ReadCall {
  readonly body: Uint8Array;
  readonly headerLength: number | undefined;
  readonly loan: ByteLoan;
  readonly record: CallRecord;
}

function* answerCall<Told extends Call, Written>(
  { backends, limits }: Service,
  door: Door<Told, Written>,
  model: ServedModel,
  { body, headerLength, loan, record }: ReadCall,
): Slices<Written> {
  const start = performance.now();
  const call = yield* door.read(body, headerLength, model);
  const { rows } = call.x;
  checkAnswerSize(model.net, call.x, call.trace, limits);
  const ready = performance.now();
  const result = yield* runCall(model, backends, call, limits.callSeconds);
  const ran = performance.now();
  const written = yield* door.write(model, call, result, record);
  const end = performance.now();
  // A net may give back what it was given; then the answer lies where the numbers do.
  if (!call.trace && result.ran.scores.data.buffer !== call.x.data.buffer) {
    if (call.x.data.buffer !== body.buffer) freeMemory(call.x.data.buffer);
    loan.reuseRoom();
  }
  record.backend = result.backend;
  record.rows = rows;
  const queue = result.ran.queueMilliseconds;
  model.statistics.succeeded(rows, {
    total: end - start,
    input: ready - start,
    queue,
    infer: ran - ready - queue,
    output: end - ran,
  });
  return written;
}

function reasonOf(error: unknown): FailureReason {
  const { status } = refusalOf(error);
  if (status === 503) return 'REJECTED';
  return status === 500 ? 'BACKEND' : 'OTHER';
}
