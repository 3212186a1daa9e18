/** The routes of the service, and what it says where there is none. */

import { Hono } from 'hono';
import { RegExpRouter } from 'hono/router/reg-exp-router';
import { responseOf } from './answers/answer.ts';
import { HttpError } from './answers/http-error.ts';
import { errorReply } from './answers/reply.ts';
import type { Calls } from './calls/calls.ts';
import type { CallRecord } from './requests/call-record.ts';
import type { ServiceContext, ServiceEnv } from './requests/service-context.ts';
import { allowedMethods } from './routes/allowed-methods.ts';
import { callRoutes } from './routes/calls.ts';
import { documentRoutes } from './routes/documents.ts';
import { healthRoutes } from './routes/health.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { modelRoutes } from './routes/models.ts';
import { repositoryRoutes } from './routes/repository.ts';
import type { Service } from './service.ts';

/** Whatever answers outside of the service. */
export interface Pages {
  fetch(request: Request): Response | Promise<Response>;
}

const SERVICE_PATH = /^\/v[12](\/|$)/;

export function isServicePath(path: string): boolean {
  return SERVICE_PATH.test(path);
}

/** No middleware: a route that matches alone is called without any more ado, and that is a tenth of a small call. */
export function createApi(service: Service, calls: Calls, pages?: Pages): Hono<ServiceEnv> {
  const api = new Hono<ServiceEnv>({ router: new RegExpRouter() });
  healthRoutes(api, service);
  modelRoutes(api, service);
  callRoutes(api, calls);
  repositoryRoutes(api, service);
  metricsRoutes(api, service);
  documentRoutes(api);
  const methodsOf = allowedMethods(api);
  api.notFound((c) => {
    const methods = methodsOf(c.req.path);
    if (methods.length > 0) throw notAllowed(c, methods);
    if (pages !== undefined && !isServicePath(c.req.path)) return pages.fetch(c.req.raw);
    throw new HttpError(404, `there is no ${c.req.path}`);
  });
  api.onError((error, c) =>
    responseOf(errorReply(c.env.record, error, (bug) => reportBug(service, c.env.record, bug))),
  );
  return api;
}

function notAllowed(c: ServiceContext, methods: readonly string[]): HttpError {
  const allow = methods.join(', ');
  return new HttpError(405, `${c.req.method} is not allowed here: expected ${allow}`, { Allow: allow });
}

export function reportBug({ log }: Service, { id }: CallRecord, bug: unknown): void {
  log.error({ request: id, stack: bug instanceof Error ? bug.stack : String(bug) }, 'internal error');
}
