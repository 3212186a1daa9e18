/** GET /metrics: what the service has done, in the text format of Prometheus and under Triton's names. */

import type { Hono } from 'hono';
import { answerText } from '../answers/answer.ts';
import { HttpError } from '../answers/http-error.ts';
import type { ServiceEnv } from '../requests/service-context.ts';
import type { Service } from '../service.ts';

/** https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format */
const TEXT_FORMAT = 'text/plain; version=0.0.4; charset=utf-8';

export function metricsRoutes(api: Hono<ServiceEnv>, { metrics }: Service): void {
  api.get('/metrics', async (c) => {
    if (metrics === undefined) throw new HttpError(404, 'no metrics are kept here');
    return answerText(c, await metrics(), 200, { 'Content-Type': TEXT_FORMAT });
  });
}
