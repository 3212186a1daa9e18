import type { z } from '@hono/zod-openapi';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../api.ts';
import { serviceOf } from '../app.ts';
import { openCalls } from '../calls/calls.ts';
import * as schemas from '../schemas/answers.ts';
import { inferRequestSchema } from '../schemas/infer-request.ts';
import { predictRequestSchema } from '../schemas/predict-request.ts';
import { seededFile } from '../testing/nets.ts';
import { openService, type Service } from '../testing/service.ts';
import { openApiDocument, operations } from './document.ts';

let service: Service;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service.close());

describe('the document', () => {
  it('is what /openapi.json gives', async () => {
    const { status, text, headers } = await service.ask('/openapi.json');
    expect([status, headers.get('Content-Type')]).toEqual([200, 'application/json']);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
    expect(JSON.parse(text).openapi).toBe('3.1.0');
  });

  it('is clean to Redocly, at its strictest', async () => {
    const config = await createConfig({ extends: ['recommended-strict'] });
    const problems = await lintFromString({ source: JSON.stringify(openApiDocument()), config });
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  it('describes every route, and no other', () => {
    const { repository, backends } = service;
    const parts = serviceOf({ repository, backends });
    const routes = createApi(parts, openCalls(parts)).routes.map(({ method, path }) => `${method} ${path}`);
    const described = operations.map(({ method, path }) => {
      return `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
    });
    // What a slash behind it changes nothing about, what describes, and what a name says that no model has.
    const elsewhere = ['GET /v2/', 'GET /openapi.json'];
    expect(new Set([...described, ...elsewhere])).toEqual(new Set([...routes, 'GET /v2/models/stats']));
  });
});

describe('answers are as they are described', () => {
  const post = (path: string, body: string) => service.ask(path, { method: 'POST', body });
  const x = '{"x":[[1,2]],"trace":true}';
  const infer = (request: object) =>
    JSON.stringify({ inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 2], data: [1, 2] }], ...request });

  it.each<[string, z.ZodType, () => ReturnType<typeof service.ask>]>([
    ['/v2', schemas.serviceSchema, () => service.ask('/v2')],
    ['live', schemas.healthSchema, () => service.ask('/v2/health/live')],
    ['ready', schemas.healthSchema, () => service.ask('/v2/health/ready')],
    ['models', schemas.modelListSchema, () => service.ask('/v2/models')],
    ['a model', schemas.modelSchema, () => service.ask('/v2/models/spiral')],
    ['its readiness', schemas.modelReadinessSchema, () => service.ask('/v2/models/spiral/ready')],
    ['its configuration', schemas.configurationSchema, () => service.ask('/v2/models/spiral/config')],
    [
      'a call',
      schemas.inferAnswerSchema,
      () => post('/v2/models/spiral/infer', infer({ parameters: { trace: true } })),
    ],
    [
      'classes',
      schemas.inferAnswerSchema,
      () =>
        post(
          '/v2/models/spiral/infer',
          infer({ outputs: [{ name: 's', parameters: { classification: 2 } }] }),
        ),
    ],
    ['a plain call', schemas.predictAnswerSchema, () => post('/v1/predict/spiral', x)],
    ['statistics', schemas.statisticsListSchema, () => service.ask('/v2/models/spiral/stats')],
    ['all statistics', schemas.statisticsListSchema, () => service.ask('/v2/models/stats')],
    ['the index', schemas.indexSchema, () => post('/v2/repository/index', '')],
    [
      'an upload',
      schemas.storedSchema,
      () => service.ask('/v2/repository/models/mine', { method: 'PUT', body: seededFile(1) }),
    ],
    ['a load', schemas.doneSchema, () => post('/v2/repository/models/mine/load', '')],
    ['an unload', schemas.doneSchema, () => post('/v2/repository/models/mine/unload', '')],
    ['a removal', schemas.doneSchema, () => service.ask('/v2/repository/models/mine', { method: 'DELETE' })],
    ['an error', schemas.errorSchema, () => service.ask('/v2/models/rose')],
  ])('%s', async (_, schema, ask) => {
    const answer: unknown = JSON.parse((await ask()).text);
    // What the schema does not know, it would leave out.
    expect(schema.parse(answer)).toEqual(answer);
  });

  it('requests are read by the schemas that describe them', () => {
    const { components } = openApiDocument();
    expect(Object.keys(components?.schemas ?? {})).toEqual(
      expect.arrayContaining([
        'InferRequest',
        'PredictRequest',
        'RepositoryIndexRequest',
        'RepositoryLoadRequest',
      ]),
    );
    expect(inferRequestSchema.safeParse({ inputs: [] }).success).toBe(true);
    expect(predictRequestSchema.safeParse({ x: [] }).success).toBe(true);
  });
});
