/** The service as a function from request to answer: no port, no process, no file. */

import type { IncomingMessage } from 'node:http';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { errorReply, type Reply } from './answers/reply.ts';
import { createApi, isServicePath, type Pages, reportBug } from './api.ts';
import type { Backends } from './backends.ts';
import { type Calls, callAt, openCalls } from './calls/calls.ts';
import { defaultLimits, type Limits } from './limits.ts';
import type { Repository } from './models/repository.ts';
import { type Log, silentLog } from './operations/log.ts';
import { type Asked, AskedOfNode } from './requests/asked.ts';
import { ByteBudget } from './requests/byte-budget.ts';
import { CallGate } from './requests/call-gate.ts';
import { type CallRecord, recordOf } from './requests/call-record.ts';
import { loopbackAccess, type RepositoryAccess } from './requests/repository-access.ts';
import type { ServiceEnv } from './requests/service-context.ts';
import type { Service } from './service.ts';

export interface AppOptions {
  readonly repository: Repository;
  readonly backends: Backends;
  readonly limits?: Limits;
  /** Who may change models; whoever is on this machine when left out. */
  readonly access?: RepositoryAccess;
  /** Whether the models are loaded and warm; that they are when left out. */
  readonly isLoaded?: () => boolean;
  /** Whether the service is about to stop: then it is not ready, and takes no new call. */
  readonly isDraining?: () => boolean;
  /** Other origins whose pages may call, `*` for all; none when left out. */
  readonly corsOrigins?: readonly string[];
  readonly log?: Log;
  /** The metrics in the text format of Prometheus. */
  readonly metrics?: (() => Promise<string>) | undefined;
  /** What answers outside of the service: the playground, the documentation. */
  readonly pages?: Pages | undefined;
}

export interface App {
  /** @param bindings on a server of Node, its own request, which is read faster */
  fetch(request: Request, bindings?: { readonly incoming?: IncomingMessage }): Promise<Response>;
  /**
   * A call as a server of Node has it, answered with nothing of the web around it, which costs half. Undefined for what is
   * no call, or not one that comes straight: a page of another origin, a body of unknown length.
   */
  takeCall(incoming: IncomingMessage): Promise<Reply> | undefined;
}

export function createApp(options: AppOptions): App {
  const { log = silentLog, corsOrigins = [] } = options;
  const service = serviceOf(options);
  const calls = openCalls(service);
  const api = createApi(service, calls, options.pages);
  const forBrowsers = corsOrigins.length > 0 ? withCors(api, corsOrigins) : api;
  return {
    async fetch(request, { incoming } = {}) {
      const header = (name: string) => headerOf(request, incoming, name);
      const record = recordOf(header('x-request-id'), header('traceparent'));
      const start = performance.now();
      const entry = header('origin') === undefined ? api : forBrowsers;
      const response = await entry.fetch(request, { incoming, record });
      const { method, url } = request;
      if (log !== silentLog)
        writeDown(log, { method, path: pathOf(url), status: response.status, start }, record);
      return response;
    },
    takeCall(incoming) {
      const call = straightCall(incoming, calls, service.limits);
      return call && answerStraight(service, incoming, call);
    },
  };
}

function straightCall(incoming: IncomingMessage, calls: Calls, { bodyBytes }: Limits) {
  const { method, url = '', headers } = incoming;
  if (method !== 'POST' || headers.origin !== undefined) return undefined;
  return Number(headers['content-length']) <= bodyBytes ? callAt(url, calls) : undefined;
}

async function answerStraight(
  service: Service,
  incoming: IncomingMessage,
  call: (asked: Asked) => Promise<Reply>,
): Promise<Reply> {
  const { 'x-request-id': requestId, traceparent } = incoming.headers;
  const record = recordOf(textOf(requestId), textOf(traceparent));
  const start = performance.now();
  const reply = await call(new AskedOfNode(incoming, record)).catch((error) =>
    errorReply(record, error, (bug) => reportBug(service, record, bug)),
  );
  const { log } = service;
  const { method = '', url = '' } = incoming;
  if (log !== silentLog) writeDown(log, { method, path: url, status: reply.status, start }, record);
  return reply;
}

/** What the routes share, with what is usual for what was left out. */
export function serviceOf(options: AppOptions): Service {
  const {
    repository,
    backends,
    limits = defaultLimits,
    access = loopbackAccess,
    log = silentLog,
    metrics,
  } = options;
  const { isDraining = () => false, isLoaded = () => true } = options;
  return {
    repository,
    backends,
    limits,
    access,
    log,
    metrics,
    isDraining,
    isReady: () => isLoaded() && !isDraining(),
    budget: new ByteBudget(limits.heldBytes),
    calls: new CallGate('calls', limits.calls),
    uploads: new CallGate('uploads', limits.uploads),
  };
}

function withCors(api: Hono<ServiceEnv>, origins: readonly string[]): Hono<ServiceEnv> {
  const forBrowsers = new Hono<ServiceEnv>();
  forBrowsers.use(
    cors({
      origin: origins.includes('*') ? '*' : [...origins],
      allowHeaders: [
        'Authorization',
        'Content-Encoding',
        'Content-Type',
        'Inference-Header-Content-Length',
        'traceparent',
        'X-Request-Id',
      ],
      exposeHeaders: ['Content-Encoding', 'Inference-Header-Content-Length', 'Retry-After', 'X-Request-Id'],
      maxAge: 600,
    }),
  );
  return forBrowsers.all('*', (c) => api.fetch(c.req.raw, c.env));
}

function headerOf(request: Request, incoming: IncomingMessage | undefined, name: string): string | undefined {
  return incoming === undefined ? (request.headers.get(name) ?? undefined) : textOf(incoming.headers[name]);
}

function textOf(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : header?.[0];
}

interface Happened {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly start: number;
}

function writeDown(log: Log, { method, path, status, start }: Happened, record: CallRecord): void {
  const { id, traceId, ...call } = record;
  const milliseconds = Number((performance.now() - start).toFixed(3));
  const fields = { request: id, trace: traceId, method, path, status, milliseconds, ...call };
  if (isServicePath(path)) log.info(fields, 'request');
  else log.debug(fields, 'request');
}

/** Without the query, which is the caller's data as much as a body is. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  const end = url.indexOf('?', start);
  return url.slice(start, end === -1 ? undefined : end);
}
