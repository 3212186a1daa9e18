/** How many threads this machine runs at the same time, as far as it tells. */

const os = globalThis.process?.getBuiltinModule?.('node:os');

export function cores(): number {
  return globalThis.navigator?.hardwareConcurrency ?? os?.availableParallelism() ?? 1;
}
