/** The service as a function from request to answer: no port, no process, no file but those of the playground. */

import { type Context, Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { Backends } from './backends.ts';
import { refusalOf } from './errors/refusal.ts';
import { defaultLimits, type Limits } from './limits.ts';
import type { Models } from './models.ts';
import { healthRoutes } from './routes/health.ts';
import { inferRoutes } from './routes/infer.ts';
import { modelRoutes } from './routes/models.ts';
import { playgroundRoutes } from './routes/playground.ts';
import { serviceRoutes } from './routes/service.ts';
import { securityHeaders } from './security-headers.ts';

export interface AppOptions {
  readonly models: Models;
  readonly backends: Backends;
  /** Whether the service is about to stop: then it is not ready, and takes no new call. */
  readonly isDraining?: () => boolean;
  /** The folder of the built playground. */
  readonly playground?: string | undefined;
  readonly limits?: Limits;
  /** Told of every error that is a bug of ours: the client sees no more than a 500. */
  readonly report?: ((error: unknown) => void) | undefined;
}

export function createApp(options: AppOptions): Hono {
  const { models, backends, isDraining = () => false, playground, limits = defaultLimits, report } = options;
  const app = new Hono();
  app.use(securityHeaders);
  app.use('/v2/*', methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }));
  app.route('/', serviceRoutes());
  app.route('/v2/health', healthRoutes(isDraining));
  app.route('/v2/models', modelRoutes(models, isDraining));
  app.route('/v2/models', inferRoutes({ models, backends, isDraining, limits }));
  app.all('/v2/*', (c) => c.json({ error: `there is no ${c.req.path}` }, 404));
  app.route('/', playgroundRoutes(playground));
  app.notFound((c) => c.text('There is nothing here.\n', 404));
  app.onError((error, c) => {
    const { status, message, headers } = refusalOf(error);
    if (status === 500) report?.(error);
    return c.json({ error: message }, status, headers);
  });
  return app;
}

function refuseMethod(c: Context, allowed: readonly string[]): Response {
  const allow = allowed.join(', ');
  return c.json({ error: `${c.req.method} is not allowed here: expected ${allow}` }, 405, { Allow: allow });
}
