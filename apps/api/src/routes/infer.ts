/** POST /v2/models/{model}/infer: rows in, scores and a receipt out, as the Open Inference Protocol has them. */

import type { MaybePromise } from '@glassnet/core';
import type { Hono } from 'hono';
import { answerCall } from '../answers/answer.ts';
import { acceptedEncoding, compress, type Encoding } from '../answers/compress.ts';
import { type Content, textLength } from '../answers/content.ts';
import { type InferAnswer, inferAnswer } from '../infer/infer-answer.ts';
import { readInferCall } from '../infer/infer-call.ts';
import { headerOf, type ServiceContext, type ServiceEnv } from '../requests/service-context.ts';
import type { Service } from '../service.ts';
import { takeCall } from './take-call.ts';

const BINARY_TYPE = 'application/octet-stream';

export function inferRoutes(api: Hono<ServiceEnv>, service: Service): void {
  const { limits } = service;
  const infer = (c: ServiceContext) => {
    const headerLength = headerLengthOf(c);
    return takeCall(c, service, {
      headerLength,
      read: (body, model) => readInferCall(body, headerLength, model.net, limits),
      write: (model, call, result) => inferAnswer(model, call.id ?? c.env.record.id, call.outputs, result),
      send: (written) => send(c, written),
    });
  };
  api.post('/v2/models/:model/infer', infer);
  api.post('/v2/models/:model/versions/:version/infer', infer);
}

/** Bytes of JSON before binary tensors. Undefined without such a header; NaN, which no body has, for what is no number. */
function headerLengthOf(c: ServiceContext): number | undefined {
  const header = headerOf(c, 'inference-header-content-length');
  if (header === undefined) return undefined;
  return /^\d+$/.test(header) ? Number(header) : Number.NaN;
}

/** Compressed only here, for there are clients that ask for it everywhere and unpack nothing but scores. */
function send(c: ServiceContext, { json, binary }: InferAnswer): MaybePromise<Response> {
  const content = { text: json, binary };
  const encoding = acceptedEncoding(headerOf(c, 'accept-encoding'));
  if (encoding !== undefined) return sendCompressed(c, content, encoding);
  if (binary.length === 0) return answerCall(c, content);
  const length = String(textLength(json));
  return answerCall(c, content, BINARY_TYPE, { 'Inference-Header-Content-Length': length });
}

async function sendCompressed(c: ServiceContext, content: Content, encoding: Encoding): Promise<Response> {
  const compressed = { text: [], binary: await compress(content, encoding) };
  const encoded = { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' };
  if (content.binary === undefined || content.binary.length === 0) {
    return answerCall(c, compressed, undefined, encoded);
  }
  const length = String(textLength(content.text));
  return answerCall(c, compressed, BINARY_TYPE, { 'Inference-Header-Content-Length': length, ...encoded });
}
