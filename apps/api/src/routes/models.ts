/** GET /v2/models and what is below it: what there is, what goes in and out, how it is set up, and what it has done. */

import type { Hono } from 'hono';
import { answerJson } from '../answers/answer.ts';
import { configurationOf, metadataOf } from '../models/describe-model.ts';
import { statisticsOf } from '../models/describe-statistics.ts';
import type { ServiceContext, ServiceEnv } from '../requests/service-context.ts';
import type { Service } from '../service.ts';

/** Where a model would have its name, which none may have: a router that compares nothing else is twice as fast. */
const ALL_STATISTICS = 'stats';

export function modelRoutes(api: Hono<ServiceEnv>, service: Service): void {
  const { repository, limits } = service;
  const found = (c: ServiceContext) => repository.find(modelOf(c), c.req.param('version'));
  const metadata = (c: ServiceContext) =>
    answerJson(c, metadataOf(found(c), repository.versionsOf(modelOf(c))));
  const allStatistics = (c: ServiceContext) =>
    answerJson(c, { model_stats: repository.served.map(statisticsOf) });

  api.get('/v2/models', (c) =>
    answerJson(c, {
      models: repository.models.map(({ name }) => name),
      specs: repository.models.flatMap((versions) => {
        const newest = versions.served.at(-1);
        return newest === undefined ? [] : [metadataOf(newest, versions)];
      }),
    }),
  );

  for (const path of ['/v2/models/:model', '/v2/models/:model/versions/:version'] as const) {
    api.get(path, (c) => (modelOf(c) === ALL_STATISTICS ? allStatistics(c) : metadata(c)));
    api.get(`${path}/ready`, (c) => readiness(c, service));
    api.get(`${path}/config`, (c) => answerJson(c, configurationOf(found(c), limits.rows)));
  }
  api.get('/v2/models/:model/stats', (c) =>
    answerJson(c, { model_stats: repository.versionsOf(modelOf(c)).served.map(statisticsOf) }),
  );
  api.get('/v2/models/:model/versions/:version/stats', (c) =>
    answerJson(c, { model_stats: [statisticsOf(found(c))] }),
  );
}

export function modelOf(c: ServiceContext): string {
  return c.req.param('model') ?? '';
}

/** 503 for a model that is there and not served, and for all of them when the service takes no calls. */
function readiness(c: ServiceContext, { repository, isReady }: Service): Response {
  const versions = repository.versionsOf(modelOf(c));
  const version = c.req.param('version');
  const isServed = version === undefined ? versions.served.length > 0 : versions.serves(version);
  const ready = isReady() && isServed;
  return answerJson(
    c,
    { name: versions.name, ready },
    ready ? 200 : 503,
    ready ? {} : { 'Retry-After': '1' },
  );
}
