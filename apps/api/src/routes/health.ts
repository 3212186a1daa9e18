/** GET /v2, /v2/health/live and /v2/health/ready: what this service is, whether the process is there, and takes calls. */

import type { Hono } from 'hono';
import { answerJson } from '../answers/answer.ts';
import type { ServiceContext, ServiceEnv } from '../requests/service-context.ts';
import type { Service } from '../service.ts';
import { VERSION } from '../version.ts';

/** Only what this service really has. */
const extensions = [
  'binary_tensor_data',
  'classification',
  'model_repository',
  'model_configuration',
  'statistics',
  'parameters',
];

export function healthRoutes(api: Hono<ServiceEnv>, { isReady }: Service): void {
  const metadata = (c: ServiceContext) => answerJson(c, { name: 'glassnet', version: VERSION, extensions });
  api.get('/v2', metadata);
  api.get('/v2/', metadata);
  // Some clients read `live` of one and `ready` of the other, so both say both.
  api.get('/v2/health/live', (c) => answerJson(c, { live: true, ready: isReady() }));
  api.get('/v2/health/ready', (c) => {
    const ready = isReady();
    return answerJson(c, { live: true, ready }, ready ? 200 : 503, ready ? {} : { 'Retry-After': '1' });
  });
}
