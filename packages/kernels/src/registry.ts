/** The backends by name. What a heavy one needs is loaded when it is opened, not before. */

import type { Backend, SyncBackend } from './backend.ts';
import { openJs } from './backends/js/open.ts';
import { whyWasmIsUnsupported } from './backends/wasm/support.ts';
import type { TileRows } from './backends/wasm/tile-rows.ts';
import { whyWorkersAreUnsupported } from './backends/workers/support.ts';
import { BackendUnavailableError, UnknownBackendError } from './errors.ts';

/** What a backend may be told; each ignores what is not about it. */
export interface OpenOptions {
  /** For `workers`: threads, at most 64; as many as the machine has cores when left out. */
  readonly threads?: number | undefined;
  /**
   * For `wasm` and `workers`: 256-bit code in Node 22 and later, the same bits; when left out, whether the environment
   * has GLASSNET_WIDE=1.
   */
  readonly wide?: boolean | undefined;
  /**
   * For `wasm`: the kernel, `@glassnet/kernels/kernel.wasm`, compiled beforehand, for runtimes at the edge that compile
   * nothing themselves.
   */
  readonly module?: WebAssembly.Module | undefined;
  /** For `wasm` and `workers`: rows of the register tile; the fastest is measured when left out. */
  readonly tileRows?: TileRows | undefined;
}

interface Entry<B extends Backend> {
  /** What is missing here, or undefined when nothing is. */
  readonly whyUnsupported: () => string | undefined;
  readonly open: (options: OpenOptions) => Promise<B>;
}

interface Backends {
  readonly js: SyncBackend;
  readonly wasm: SyncBackend;
  readonly workers: Backend;
}

export type BackendName = keyof Backends;

const registry: { readonly [Name in BackendName]: Entry<Backends[Name]> } = {
  js: {
    whyUnsupported: () => undefined,
    open: async () => openJs(),
  },
  wasm: {
    whyUnsupported: whyWasmIsUnsupported,
    open: async (options) => (await import('./backends/wasm/open.ts')).openWasm(options),
  },
  workers: {
    whyUnsupported: whyWorkersAreUnsupported,
    open: async (options) => (await import('./backends/workers/open.ts')).openWorkers(options),
  },
};

export const backendNames: readonly BackendName[] = Object.keys(registry).filter(isBackendName);

export function isBackendName(name: string): name is BackendName {
  return Object.hasOwn(registry, name);
}

/** What keeps a backend from running here, in words for a person; undefined when nothing does. */
export function whyUnsupported(name: BackendName): string | undefined {
  return registry[name].whyUnsupported();
}

export function isSupported(name: BackendName): boolean {
  return whyUnsupported(name) === undefined;
}

/**
 * Opens a backend: `const wasm = await openBackend('wasm')`. Whoever opens it closes it.
 *
 * @throws UnknownBackendError with the list, BackendUnavailableError with the reason
 */
export async function openBackend<Name extends BackendName>(
  name: Name,
  options: OpenOptions = {},
): Promise<Backends[Name]> {
  if (!isBackendName(name)) throw new UnknownBackendError(String(name), backendNames);
  const isCompiled = name === 'wasm' && options.module !== undefined;
  const reason = isCompiled ? undefined : whyUnsupported(name);
  if (reason !== undefined) throw new BackendUnavailableError(name, reason);
  return registry[name].open(options);
}
