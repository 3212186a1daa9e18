/** The service as tests call it: bundled models unless others are given, real backends, no port. */

import { type App, type AppOptions, createApp } from '../app.ts';
import { type Backends, openBackends } from '../backends.ts';
import { bundledStore } from '../bundled-store.ts';
import { defaultLimits, type Limits } from '../limits.ts';
import { makeRepository } from '../make-repository.ts';
import type { Log } from '../operations/log.ts';
import { silentLog } from '../operations/log.ts';
import type { ModelStore } from '../stores/model-store.ts';

export interface ServiceOptions extends Pick<AppOptions, 'access' | 'corsOrigins' | 'pages'> {
  readonly backends?: Backends;
  readonly limits?: Partial<Limits>;
  readonly store?: ModelStore;
  readonly log?: Log;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Headers;
}

export async function openService(options: ServiceOptions = {}) {
  const { backends = openBackends({ threads: 2 }), log = silentLog } = options;
  const store = options.store ?? (await bundledStore());
  const limits = { ...defaultLimits, ...options.limits };
  const repository = makeRepository(store, { backends, limits, log });
  await repository.refresh();
  let draining = false;
  const app = createApp({ ...options, repository, backends, limits, log, isDraining: () => draining });

  async function ask(path: string, init?: RequestInit): Promise<Answer> {
    return answerOf(await app.fetch(new Request(`http://localhost${path}`, init)));
  }

  return {
    app,
    backends,
    repository,
    drain: () => {
      draining = true;
    },
    ask,
    infer: (model: string, body: RequestInit['body'], headers: Record<string, string> = {}) =>
      ask(`/v2/models/${model}/infer`, { method: 'POST', body: body ?? null, headers }),
    predict: (model: string, body: unknown) =>
      ask(`/v1/predict/${model}`, { method: 'POST', body: JSON.stringify(body) }),
    close: () => backends.close(),
  };
}

export type Service = Awaited<ReturnType<typeof openService>>;

async function answerOf(response: Response): Promise<Answer> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, text: new TextDecoder().decode(bytes), bytes, headers: response.headers };
}

/** The sentence of an error answer, which has to be all there is in it. */
export function errorOf({ text, headers }: Pick<Answer, 'text' | 'headers'>): unknown {
  const body: unknown = JSON.parse(text);
  const isError = typeof body === 'object' && body !== null && Object.keys(body).join() === 'error';
  if (!isError || headers.get('Content-Type') !== 'application/json')
    throw new Error(`no error answer: ${text}`);
  return Object.values(body)[0];
}

/** The scores as they stand in the answer. */
export function dataOf({ text }: Answer): string {
  const data = /"data":\[([^\]]*)\]/.exec(text)?.[1];
  if (data === undefined) throw new Error(`no data: ${text}`);
  return data;
}

/** The scores as float32. */
export function scoresOf(answer: Answer): Float32Array<ArrayBuffer> {
  const data = dataOf(answer);
  return Float32Array.from(data === '' ? [] : data.split(','), Number);
}

export type { App };
