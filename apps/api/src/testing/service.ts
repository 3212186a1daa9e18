/** The service as tests call it: bundled models, real backends, no port. */

import { createApp } from '../app.ts';
import { type Backends, openBackends } from '../backends.ts';
import { loadBundledModels } from '../bundled-models.ts';
import { defaultLimits, type Limits } from '../limits.ts';

export interface ServiceOptions {
  readonly backends?: Backends;
  readonly limits?: Partial<Limits>;
  readonly playground?: string;
  readonly report?: (error: unknown) => void;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

export async function openService(options: ServiceOptions = {}) {
  const { playground, report, backends = openBackends({ threads: 2 }) } = options;
  const models = await loadBundledModels();
  let draining = false;
  const limits = { ...defaultLimits, ...options.limits };
  const app = createApp({ models, backends, isDraining: () => draining, playground, limits, report });

  async function ask(path: string, init?: RequestInit): Promise<Answer> {
    const response = await app.request(path, init);
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  return {
    models,
    drain: () => {
      draining = true;
    },
    ask,
    infer: (model: string, body: RequestInit['body']) =>
      ask(`/v2/models/${model}/infer`, { method: 'POST', body: body ?? null }),
    close: () => backends.close(),
  };
}

export type Service = Awaited<ReturnType<typeof openService>>;

/** The sentence of an error answer, which has to be all there is in it. */
export function errorOf({ text, headers }: Answer): unknown {
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
