/**
 * The service on a runtime at the edge, which has no files and compiles nothing: models in memory, and the kernel compiled
 * beforehand, `@glassnet/kernels/kernel.wasm`. Without a folder nobody changes models there.
 */

import { createApp } from './app.ts';
import { openBackends } from './backends.ts';
import { defaultLimits } from './limits.ts';
import { makeRepository } from './make-repository.ts';
import { silentLog } from './operations/log.ts';
import { noAccess } from './requests/repository-access.ts';
import { MemoryStore } from './stores/memory-store.ts';

export interface EdgeOptions {
  readonly kernel: WebAssembly.Module;
  /** Files of any format that is read, by the names that the models get. */
  readonly models: Readonly<Record<string, ArrayBuffer>>;
  /** Other origins whose pages may call, `*` for all; none when left out. */
  readonly corsOrigins?: readonly string[];
}

export interface EdgeApp {
  fetch(request: Request): Promise<Response>;
}

/** Resolves when the models are loaded and warm. @throws what loading a backend throws */
export async function openEdgeApp({ kernel, models, corsOrigins = [] }: EdgeOptions): Promise<EdgeApp> {
  const backends = openBackends({ module: kernel });
  const files = Object.entries(models).map(([name, file]) => [name, new Uint8Array(file)] as const);
  const parts = { backends, limits: defaultLimits, log: silentLog };
  const repository = makeRepository(new MemoryStore(files), parts);
  await repository.refresh();
  const app = createApp({ ...parts, repository, corsOrigins, access: noAccess });
  return { fetch: (request) => app.fetch(plain(request)) };
}

/** Asks for no compression: runtimes there do that themselves, and once more what says that it is compressed. */
function plain(request: Request): Request {
  const asked = new Request(request);
  asked.headers.delete('Accept-Encoding');
  return asked;
}
