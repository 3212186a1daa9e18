/** POST /v2/models/{name}/infer: rows in, scores and a receipt out. */

import { receipt } from '@glassnet/core/receipt';
import { Hono } from 'hono';
import type { Backends } from '../backends.ts';
import { HttpError } from '../errors/http-error.ts';
import { RETRY_SOON } from '../errors/refusal.ts';
import { backendFor } from '../infer/backend-choice.ts';
import { readInferRequest } from '../infer/infer-request.ts';
import { inferResponse } from '../infer/infer-response.ts';
import { readBody } from '../infer/read-body.ts';
import type { Limits } from '../limits.ts';
import { findModel, type Models } from '../models.ts';

export interface InferRoutesOptions {
  readonly models: Models;
  readonly backends: Backends;
  readonly isDraining: () => boolean;
  readonly limits: Limits;
}

export function inferRoutes({ models, backends, isDraining, limits }: InferRoutesOptions): Hono {
  const routes = new Hono();

  routes.post('/:name/infer', async (c) => {
    if (isDraining()) throw new HttpError(503, 'the service is stopping', RETRY_SOON);
    const model = findModel(models, c.req.param('name'));
    const { id, backend, x } = readInferRequest(await readBody(c.req, limits.bodyBytes), model.net, limits);
    const choice = backendFor(backend, model.net.steps, x.rows);
    const result = await receipt(model.net, x, await backends.get(choice.name));
    return c.body(inferResponse(model, id, choice, result), 200, { 'Content-Type': 'application/json' });
  });

  return routes;
}
