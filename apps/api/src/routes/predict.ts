/** POST /v1/predict/{model}: the plain door, for whoever has never heard of a protocol. */

import type { Hono } from 'hono';
import { answerCall } from '../answers/answer.ts';
import { predictAnswer } from '../infer/predict-answer.ts';
import { readPredictCall } from '../infer/predict-call.ts';
import type { ServiceContext, ServiceEnv } from '../requests/service-context.ts';
import type { Service } from '../service.ts';
import { takeCall } from './take-call.ts';

export function predictRoutes(api: Hono<ServiceEnv>, service: Service): void {
  const { limits } = service;
  const predict = (c: ServiceContext) =>
    takeCall(c, service, {
      read: (body, model) => readPredictCall(body, model.net, limits),
      write: (model, _, result) => predictAnswer(model.net, result),
      send: (text) => answerCall(c, { text }),
    });
  api.post('/v1/predict/:model', predict);
  api.post('/v1/predict/:model/versions/:version', predict);
}
