/** POST /v2/models/{model}/infer and /v1/predict/{model}. */

import type { Hono } from 'hono';
import { responseOf } from '../answers/answer.ts';
import type { Calls } from '../calls/calls.ts';
import { askedOf } from '../requests/asked.ts';
import type { ServiceContext, ServiceEnv } from '../requests/service-context.ts';
import { modelOf } from './models.ts';

export function callRoutes(api: Hono<ServiceEnv>, calls: Calls): void {
  const called = (c: ServiceContext) => ({ model: modelOf(c), version: c.req.param('version') });
  const infer = async (c: ServiceContext) => responseOf(await calls.infer(called(c), askedOf(c)));
  const predict = async (c: ServiceContext) => responseOf(await calls.predict(called(c), askedOf(c)));
  api.post('/v2/models/:model/infer', infer);
  api.post('/v2/models/:model/versions/:version/infer', infer);
  api.post('/v1/predict/:model', predict);
  api.post('/v1/predict/:model/versions/:version', predict);
}
