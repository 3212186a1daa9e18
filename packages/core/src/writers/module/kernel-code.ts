/** The functions that some layers need, and no others. */

import { kernelSources } from './kernel-sources.generated.ts';

/** The code of those of these functions that are kernels, each behind what it uses. */
export function kernelCode(names: readonly string[]): string {
  const needed = new Set<string>();
  const add = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const used of kernelSources[name]?.uses ?? []) add(used);
  };
  for (const name of names) add(name);
  const sources = Object.entries(kernelSources).filter(([name]) => needed.has(name));
  return sources.map(([, { code }]) => (code.includes('\n') ? `\n${code}\n` : `${code}\n`)).join('');
}
