/** What takes part: a way to do the work, ours or of a peer. */

import type { Open } from './call.ts';

export interface Contender {
  readonly name: ContenderName | 'numpy';
  /** What the tables call it. */
  readonly title: string;
  readonly isOurs: boolean;
  /** `any`: it can be told how many threads to use. */
  readonly threading: 'one' | 'any';
  /** Why a contender that has threads elsewhere has one here. */
  readonly whyOneThread?: string;
}

/** A contender with its threads: what is timed. */
export interface Lane {
  readonly contender: Contender;
  readonly threads: number;
}

/** Those that run in Node; the code of each is loaded by its own process only. */
export const openers = {
  js: async () => (await import('./contenders/glassnet.ts')).openGlassnet('js'),
  wasm: async () => (await import('./contenders/glassnet.ts')).openGlassnet('wasm'),
  workers: async () => (await import('./contenders/glassnet.ts')).openGlassnet('workers'),
  'js-steps': async () => (await import('./contenders/glassnet-steps.ts')).openGlassnetSteps,
  naive: async () => (await import('./contenders/naive.ts')).openNaive,
  'tfjs-cpu': async () => (await import('./contenders/tfjs.ts')).openTfjs('cpu'),
  'tfjs-wasm': async () => (await import('./contenders/tfjs.ts')).openTfjs('wasm'),
  'onnxruntime-web': async () => (await import('./contenders/onnxruntime.ts')).openOnnxruntime('web'),
  'onnxruntime-node': async () => (await import('./contenders/onnxruntime.ts')).openOnnxruntime('node'),
  'jax-js': async () => (await import('./contenders/jax.ts')).openJax,
} satisfies Record<string, () => Promise<Open>>;

export type ContenderName = keyof typeof openers;

export function isContenderName(name: string): name is ContenderName {
  return Object.hasOwn(openers, name);
}
