/** Whether threads with shared memory can run here. */

import { whyWasmIsUnsupported } from '../wasm/support.ts';

export function whyWorkersAreUnsupported(): string | undefined {
  if (typeof SharedArrayBuffer === 'undefined') {
    return globalThis.crossOriginIsolated === false
      ? 'this page is not cross-origin isolated, so it has no shared memory: serve it with the headers ' +
          'Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp'
      : 'this JavaScript engine has no SharedArrayBuffer';
  }
  if (typeof Worker === 'undefined' && globalThis.process?.getBuiltinModule === undefined) {
    return 'this JavaScript engine starts no workers';
  }
  return whyWasmIsUnsupported();
}
