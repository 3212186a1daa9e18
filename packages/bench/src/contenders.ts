/** Who takes part. */

import type { Contender, Lane } from './contender.ts';

export const ownContenders: readonly Contender[] = [
  { name: 'js', title: 'Glassnet js', isOurs: true, threading: 'one' },
  { name: 'wasm', title: 'Glassnet wasm', isOurs: true, threading: 'one' },
  { name: 'workers', title: 'Glassnet workers', isOurs: true, threading: 'any' },
];

/** Nobody's: what plain loops in JavaScript do. */
export const naive: Contender = { name: 'naive', title: 'naive JS loop', isOurs: false, threading: 'one' };

/** Our js backend called below `net.predict`. */
export const steps: Contender = { name: 'js-steps', title: 'js steps', isOurs: true, threading: 'one' };

export const peers: readonly Contender[] = [
  { name: 'tfjs-cpu', title: 'tfjs cpu', isOurs: false, threading: 'one' },
  {
    name: 'tfjs-wasm',
    title: 'tfjs wasm',
    isOurs: false,
    threading: 'one',
    whyOneThread: 'TensorFlow.js itself allows its wasm backend no threads in Node',
  },
  { name: 'onnxruntime-web', title: 'onnxruntime-web', isOurs: false, threading: 'any' },
  { name: 'onnxruntime-node', title: 'onnxruntime-node', isOurs: false, threading: 'any' },
  {
    name: 'jax-js',
    title: 'jax-js',
    isOurs: false,
    threading: 'one',
    whyOneThread: 'its threads need the Worker of a page, which Node has not',
  },
  { name: 'numpy', title: 'NumPy', isOurs: false, threading: 'any' },
];

/** Each contender on one thread, and on `threads` where it can. */
export function lanesOf(contenders: readonly Contender[], threads: number): Lane[] {
  return contenders.flatMap((contender) => {
    const one = { contender, threads: 1 };
    return contender.threading === 'any' && threads > 1 ? [one, { contender, threads }] : [one];
  });
}
