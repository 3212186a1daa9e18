/** /v2/models/{model}/infer: rows in, scores and a receipt out, as the Open Inference Protocol has them. */

import type { MaybePromise } from '@glassnet/core';
import { acceptedEncoding, compress, type Encoding } from '../answers/compress.ts';
import { type Content, textLength } from '../answers/content.ts';
import { callReply, type Reply } from '../answers/reply.ts';
import { type InferAnswer, inferAnswer } from '../infer/infer-answer.ts';
import { type InferCall, type InferContext, readInferCall } from '../infer/infer-call.ts';
import type { InferPlan } from '../infer/infer-plan.ts';
import { LastRead } from '../json/last-read.ts';
import type { Limits } from '../limits.ts';
import type { ServedModel } from '../models/served-model.ts';
import type { Asked } from '../requests/asked.ts';
import type { CallRecord } from '../requests/call-record.ts';
import type { Door } from './take-call.ts';

const BINARY_TYPE = 'application/octet-stream';

export function inferDoor(limits: Limits): Door<InferCall, InferAnswer> {
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
    write: (model, call, result, { id }) => inferAnswer(model, call.id ?? id, call.outputs, result),
    reply,
  };
}

function headerLength(asked: Asked): number | undefined {
  const header = asked.header('inference-header-content-length');
  if (header === undefined) return undefined;
  return /^\d+$/.test(header) ? Number(header) : Number.NaN;
}

/** Compressed only here, for there are clients that ask for it everywhere and unpack nothing but scores. */
function reply(asked: Asked, { json, binary }: InferAnswer): MaybePromise<Reply> {
  const content = { text: json, binary };
  const encoding = acceptedEncoding(asked.header('accept-encoding'));
  if (encoding !== undefined) return compressed(asked.record, content, encoding);
  if (binary.length === 0) return callReply(asked.record, content);
  return callReply(asked.record, content, BINARY_TYPE, lengthHeader(json));
}

async function compressed(record: CallRecord, content: Content, encoding: Encoding): Promise<Reply> {
  const packed = { text: [], binary: await compress(content, encoding) };
  const encoded = { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' };
  const { text, binary = [] } = content;
  if (binary.length === 0) return callReply(record, packed, undefined, encoded);
  return callReply(record, packed, BINARY_TYPE, { ...lengthHeader(text), ...encoded });
}

/** How many bytes of JSON come before binary tensors, before any compression. */
function lengthHeader(json: readonly string[]) {
  return { 'Inference-Header-Content-Length': String(textLength(json)) };
}
