/** The service itself: what it is, how it is, what it has done. */

import { z } from '@hono/zod-openapi';
import { healthSchema, serviceSchema } from '../schemas/answers.ts';
import { answers, errors, json, type Operation, open } from './operation.ts';

const tags = ['Service'];
const security = open;

export const serviceOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v2',
    operationId: 'service',
    summary: 'What this service is',
    tags,
    security,
    responses: { ...answers('Its name, version and extensions.', serviceSchema), ...errors() },
  },
  {
    method: 'get',
    path: '/v2/health/live',
    operationId: 'live',
    summary: 'Whether the process is there',
    tags,
    security,
    responses: { ...answers('It is.', healthSchema), ...errors() },
  },
  {
    method: 'get',
    path: '/v2/health/ready',
    operationId: 'ready',
    summary: 'Whether it takes calls',
    tags,
    security,
    responses: {
      ...answers('It does.', healthSchema),
      ...errors(),
      503: { description: 'Not while it loads its models, or is about to stop.', ...json(healthSchema) },
    },
  },
  {
    method: 'get',
    path: '/metrics',
    operationId: 'metrics',
    summary: 'What it has done, for Prometheus',
    tags,
    security,
    responses: {
      200: {
        description: "The text format of Prometheus, under Triton's names.",
        content: { 'text/plain': { schema: z.string() } },
      },
      ...errors(),
    },
  },
];
