/** /v2/models/{model}/infer: rows in, scores and a receipt out, as the Open Inference Protocol has them. */

import type { MaybePromise } from '@glassnet/core';
import { acceptedEncoding, compress, type Encoding } from '../answers/compress.ts';
import { type Content, encoded, textLength } from '../answers/content.ts';
import { callReply, type Reply } from '../answers/reply.ts';
import { inferAnswer } from '../infer/infer-answer.ts';
import { type InferCall, type InferContext, readInferCall } from '../infer/infer-call.ts';
import type { InferPlan } from '../infer/infer-plan.ts';
import { LastRead } from '../json/last-read.ts';
import type { Limits } from '../limits.ts';
import type { ServedModel } from '../models/served-model.ts';
import type { Asked } from '../requests/asked.ts';
import type { CallRecord } from '../requests/call-record.ts';
import type { Door } from './take-call.ts';

const BINARY_TYPE = 'application/octet-stream';

interface WrittenAnswer {
  readonly content: Content;
  /** Bytes of JSON in front of binary tensors, before any compression; undefined where there are none. */
  readonly jsonLength: number | undefined;
}

export function inferDoor(limits: Limits): Door<InferCall, WrittenAnswer> {
  const contexts = new WeakMap<ServedModel, InferContext>();
  const contextOf = (model: ServedModel): InferContext => {
    const known = contexts.get(model);
    if (known !== undefined) return known;
    const context = { net: model.net, limits, plans: new LastRead<InferPlan>() };
    contexts.set(model, context);
    return context;
  };
  return {
    headerLength,
    read: (body, length, model) => readInferCall(body, length, contextOf(model)),
    *write(model, call, result, { id }) {
      const { json, binary } = yield* inferAnswer(model, call.id ?? id, call.outputs, result);
      return {
        content: yield* encoded({ text: json, binary }),
        jsonLength: binary.length > 0 ? textLength(json) : undefined,
      };
    },
    reply,
  };
}

function headerLength(asked: Asked): number | undefined {
  const header = asked.header('inference-header-content-length');
  if (header === undefined) return undefined;
  return /^\d+$/.test(header) ? Number(header) : Number.NaN;
}

/** Compressed only here, for there are clients that ask for it everywhere and unpack nothing but scores. */
function reply(asked: Asked, answer: WrittenAnswer): MaybePromise<Reply> {
  const encoding = acceptedEncoding(asked.header('accept-encoding'));
  if (encoding !== undefined) return compressed(asked.record, answer, encoding);
  const { content, jsonLength } = answer;
  if (jsonLength === undefined) return callReply(asked.record, content);
  return callReply(asked.record, content, BINARY_TYPE, lengthHeader(jsonLength));
}

async function compressed(
  record: CallRecord,
  { content, jsonLength }: WrittenAnswer,
  encoding: Encoding,
): Promise<Reply> {
  const packed = { text: [], binary: await compress(content, encoding) };
  const headers = { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' };
  if (jsonLength === undefined) return callReply(record, packed, undefined, headers);
  return callReply(record, packed, BINARY_TYPE, { ...lengthHeader(jsonLength), ...headers });
}

function lengthHeader(jsonLength: number) {
  return { 'Inference-Header-Content-Length': String(jsonLength) };
}
