/** One operation of the service, as the documentation describes it. */

import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { errorSchema } from '../schemas/answers.ts';

/** What @hono/zod-openapi takes for a route. */
export type Operation = Parameters<OpenAPIHono['openAPIRegistry']['registerPath']>[0];

/** For operations that everybody may ask for. */
export const open: Record<string, string[]>[] = [];

type Status = 400 | 401 | 404 | 413 | 415 | 500 | 503;

const meanings: Readonly<Record<Status, string>> = {
  400: 'The request makes no sense to this model or to this service.',
  401: 'Models are changed by whoever has the token, or without one from this machine.',
  404: 'There is no such model, or no such version of it.',
  413: 'More than the service takes at once.',
  415: 'The body is compressed in a way that is not read here.',
  500: 'A bug of ours.',
  503: 'Not now: the service is starting or stopping, has too much to do, or does not serve this model.',
};

const UNREADABLE = 'The request itself cannot be read, or did not come in time.';

/** Error answers: a sentence in JSON. 503 says when to come back. */
export function errors(...statuses: readonly Status[]) {
  const named = statuses.map((status) => [status, errorAnswer(status)]);
  return { ...Object.fromEntries(named), '4XX': { description: UNREADABLE, ...json(errorSchema) } };
}

function errorAnswer(status: Status) {
  const headers = status === 503 ? { headers: z.object({ 'Retry-After': z.string() }) } : {};
  return { description: meanings[status], ...headers, ...json(errorSchema) };
}

export function json(schema: z.ZodType) {
  return { content: { 'application/json': { schema } } };
}

/** 200, the only status of success that every client of the protocol takes for one. */
export function answers(description: string, schema: z.ZodType) {
  return { 200: { description, ...json(schema) } };
}

export const modelParameter = z.object({
  model: z.string().openapi({ param: { name: 'model', in: 'path' }, example: 'spiral' }),
});

export const versionParameter = modelParameter.extend({
  version: z.string().openapi({ param: { name: 'version', in: 'path' }, example: '1' }),
});
