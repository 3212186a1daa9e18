/** GET /v2: what this service is. Only extensions of the protocol that it really has are listed. */

import { Hono } from 'hono';
import { VERSION } from '../version.ts';

export function serviceRoutes(): Hono {
  const routes = new Hono();
  const service = { name: 'glassnet', version: VERSION, extensions: ['parameters'] };
  routes.get('/v2', (c) => c.json(service));
  routes.get('/v2/', (c) => c.json(service));
  return routes;
}
