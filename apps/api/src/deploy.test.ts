/** The image and the manifests, as far as they can be held to something without a cluster. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { validate } from 'dockerfile-utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { type RunningServer, startServer } from './server.ts';
import { readSettings } from './settings.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const root = new URL('../../../', import.meta.url);
const dockerfile = await readFile(new URL('Dockerfile', root), 'utf8');
const manifests = await readFile(new URL('deploy/kserve.yaml', root), 'utf8');

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ settings: readSettings({ PORT: '0' }) });
});
afterAll(() => server.close());

describe('the Dockerfile', () => {
  const instructions = dockerfile.replaceAll('\\\n', ' ').split('\n');
  const last = (name: string) =>
    instructions.findLast((line) => line.startsWith(`${name} `))?.slice(name.length + 1) ?? '';

  it('is one', () => {
    expect(validate(dockerfile)).toEqual([]);
  });

  it('builds in one stage and runs in another, as somebody who is not root', () => {
    expect(instructions.filter((line) => line.startsWith('FROM '))).toHaveLength(2);
    expect(last('USER')).toBe('node');
  });

  it('copies what there is', () => {
    const sources = instructions.flatMap(
      (line) => /^COPY --from=build \/glassnet\/(\S+)/.exec(line)?.[1] ?? [],
    );
    const built = sources.filter((path) => !/(node_modules|dist)$/.test(path));
    expect(built.length).toBeGreaterThan(3);
    for (const path of built) expect(existsSync(new URL(path, root)), path).toBe(true);
  });

  it('has a health check that tells a service from none', async () => {
    const [, ...command]: string[] = JSON.parse(/CMD (\[.*\])/.exec(last('HEALTHCHECK'))?.[1] ?? '[]');
    const statusAt = async (PORT: string) =>
      (await once(spawn(process.execPath, command, { env: { PORT } }), 'exit'))[0];
    expect(await statusAt(new URL(server.url).port)).toBe(0);
    expect(await statusAt('1')).toBe(1);
  });
});

/**
 * What is used of them, and nothing else, so that a misspelt field is found:
 * https://github.com/kserve/kserve/blob/v0.15.0/config/crd/full/serving.kserve.io_servingruntimes.yaml
 * https://github.com/kserve/kserve/blob/v0.15.0/config/crd/full/serving.kserve.io_inferenceservices.yaml
 */
const metadata = z.strictObject({ name: z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/) });
const probe = z.strictObject({ httpGet: z.strictObject({ path: z.string(), port: z.int() }) });
const quantities = z.partialRecord(z.enum(['cpu', 'memory']), z.string().regex(/^\d+(m|[KMG]i)?$/));
const runtimeSchema = z.strictObject({
  apiVersion: z.literal('serving.kserve.io/v1alpha1'),
  kind: z.literal('ServingRuntime'),
  metadata,
  spec: z.strictObject({
    supportedModelFormats: z.array(
      z.strictObject({ name: z.string(), version: z.string(), autoSelect: z.boolean() }),
    ),
    protocolVersions: z.array(z.enum(['v1', 'v2', 'grpc-v1', 'grpc-v2'])),
    multiModel: z.boolean(),
    containers: z
      .array(
        z.strictObject({
          // KServe looks for the container of this name.
          name: z.literal('kserve-container'),
          image: z.string(),
          env: z.array(z.strictObject({ name: z.string(), value: z.string() })),
          ports: z.array(z.strictObject({ containerPort: z.int(), protocol: z.literal('TCP') })),
          readinessProbe: probe,
          livenessProbe: probe,
          resources: z.strictObject({ requests: quantities, limits: quantities }),
          securityContext: z.strictObject({
            runAsNonRoot: z.literal(true),
            allowPrivilegeEscalation: z.literal(false),
            readOnlyRootFilesystem: z.literal(true),
            capabilities: z.strictObject({ drop: z.tuple([z.literal('ALL')]) }),
          }),
        }),
      )
      .length(1),
  }),
});
const serviceSchema = z.strictObject({
  apiVersion: z.literal('serving.kserve.io/v1beta1'),
  kind: z.literal('InferenceService'),
  metadata,
  spec: z.strictObject({
    predictor: z.strictObject({
      minReplicas: z.int().nonnegative(),
      maxReplicas: z.int().positive(),
      model: z.strictObject({
        modelFormat: z.strictObject({ name: z.string() }),
        runtime: z.string(),
        protocolVersion: z.literal('v2'),
        storageUri: z.string().regex(/^(pvc|s3|gs|https?):\/\//),
      }),
    }),
  }),
});

describe('the manifests for KServe', () => {
  const documents = parseAllDocuments(manifests, { strict: true, uniqueKeys: true });
  const [runtime, service] = [
    runtimeSchema.parse(documents[0]?.toJS()),
    serviceSchema.parse(documents[1]?.toJS()),
  ];

  it('are a runtime, and a service of a format that it has', () => {
    expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
    expect(documents).toHaveLength(2);
    const { modelFormat, runtime: name } = service.spec.predictor.model;
    expect(name).toBe(runtime.metadata.name);
    expect(runtime.spec.supportedModelFormats.map((format) => format.name)).toContain(modelFormat.name);
  });

  it('set what there is to set, and ask at paths that answer', async () => {
    const [container] = runtime.spec.containers;
    const environment = Object.fromEntries(container?.env.map(({ name, value }) => [name, value]) ?? []);
    const { port, unknown } = readSettings({ ...environment, GLASSNET_MODELS: await temporaryFolder() });
    expect(unknown).toEqual([]);
    expect(container?.ports[0]?.containerPort).toBe(port);
    for (const { httpGet } of [container?.readinessProbe, container?.livenessProbe].flatMap(
      (each) => each ?? [],
    )) {
      expect(httpGet.port).toBe(port);
      expect((await fetch(server.url + httpGet.path)).status).toBe(200);
    }
  });
});
