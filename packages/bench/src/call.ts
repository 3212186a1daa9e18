/** What a contender does with a work. */

import type { MaybePromise } from '@glassnet/kernels/backend';
import type { Work } from './work.ts';

/**
 * The work, once. It begins with the numbers of x (or a and b) as Float32Arrays and ends with those of the result as
 * one; the weights of a net are wherever the contender wants them.
 */
export type Call = () => MaybePromise<Float32Array>;

/** Loads the contender's code, gives it the work, and returns when it is ready. */
export type Open = (work: Work, threads: number) => Promise<Call>;
