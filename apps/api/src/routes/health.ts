/** GET /v2/health/live and /ready: is the process there, and does it take calls? */

import { Hono } from 'hono';

export function healthRoutes(isDraining: () => boolean): Hono {
  const routes = new Hono();
  routes.get('/live', (c) => c.json({ live: true, ready: !isDraining() }));
  routes.get('/ready', (c) => c.json({ live: true, ready: !isDraining() }, isDraining() ? 503 : 200));
  return routes;
}
