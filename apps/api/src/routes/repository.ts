/** /v2/repository: what there is, loading and unloading, and the upload and removal of models, which is ours. */

import type { Hono } from 'hono';
import { answerJson } from '../answers/answer.ts';
import { HttpError, RETRY_SOON } from '../answers/http-error.ts';
import { indexOf } from '../models/describe-index.ts';
import { metadataOf } from '../models/describe-model.ts';
import { withBody } from '../requests/read-body.ts';
import { readJson, readSmallJson } from '../requests/read-json.ts';
import { headerOf, type ServiceContext, type ServiceEnv } from '../requests/service-context.ts';
import { check } from '../schemas/check.ts';
import { indexRequestSchema, loadRequestSchema } from '../schemas/repository-requests.ts';
import type { Service } from '../service.ts';
import { readLoadedFiles } from '../uploads/loaded-files.ts';
import { readUpload } from '../uploads/upload.ts';
import { modelOf } from './models.ts';

export function repositoryRoutes(api: Hono<ServiceEnv>, service: Service): void {
  const { repository } = service;

  api.post('/v2/repository/index', (c) =>
    withBody(c, service, async (body) => {
      const { ready } = check(indexRequestSchema, readSmallJson(body));
      const entries = indexOf(repository.models);
      return answerJson(c, ready ? entries.filter(({ state }) => state === 'READY') : entries);
    }),
  );

  api.post('/v2/repository/models/:model/load', (c) =>
    change(c, service, async (body) => {
      const { parameters } = check(loadRequestSchema, readJson(body));
      await repository.load(modelOf(c), readLoadedFiles(parameters ?? {}), parameters?.config ?? undefined);
      return answerJson(c, {});
    }),
  );

  api.post('/v2/repository/models/:model/unload', (c) =>
    change(c, service, async () => {
      await repository.unload(modelOf(c));
      return answerJson(c, {});
    }),
  );

  for (const path of [
    '/v2/repository/models/:model',
    '/v2/repository/models/:model/versions/:version',
  ] as const) {
    api.put(path, (c) => change(c, service, (body) => upload(c, service, body)));
    api.delete(path, (c) =>
      change(c, service, async () => {
        await repository.remove(modelOf(c), c.req.param('version'));
        return answerJson(c, {});
      }),
    );
  }
}

/** Whoever may not change models is sent away before a byte of the body is read. */
async function change(
  c: ServiceContext,
  service: Service,
  work: (body: Uint8Array) => Promise<Response>,
): Promise<Response> {
  service.access.check(c);
  if (service.isDraining()) throw new HttpError(503, 'the service is stopping', RETRY_SOON);
  c.env.record.model = modelOf(c);
  service.uploads.enter();
  try {
    return await withBody(c, service, work);
  } finally {
    service.uploads.leave();
  }
}

async function upload(c: ServiceContext, { repository }: Service, body: Uint8Array): Promise<Response> {
  const file = await readUpload(body, headerOf(c, 'content-type'));
  const told = { activation: c.req.query('activation'), outputActivation: c.req.query('output_activation') };
  const served = await repository.put(modelOf(c), c.req.param('version'), file, told);
  return answerJson(c, {
    version: served.version,
    ...metadataOf(served, repository.versionsOf(served.name)),
  });
}
