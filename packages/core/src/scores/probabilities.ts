/** Scores as probabilities, as far as the net says that they are any. */

import { ArgumentError } from '@glassnet/kernels/errors';
import type { Matrix } from '@glassnet/kernels/matrix';
import type { Step } from '@glassnet/kernels/step';
import type { Net } from '../net.ts';
import { softmax } from './scores.ts';

/**
 * As they are where the net ends in softmax or sigmoid, else their softmax; of the log-probabilities of log-softmax
 * that is what they are the logarithms of. (rows, scores) in and out.
 *
 * @throws ArgumentError for a single score that is no sigmoid: it may be any quantity
 */
export function probabilities(net: Net, scores: Matrix): Matrix {
  if (givesProbabilities(net.steps)) return scores;
  if (scores.cols !== 1) return softmax(scores);
  throw new ArgumentError('one score that is no sigmoid is no probability: expected two classes or more');
}

function givesProbabilities(steps: readonly Step[]): boolean {
  const computing = steps.filter((step) => !(step.kind === 'activation' && step.activation === 'identity'));
  const [before, last] = [computing.at(-2), computing.at(-1)];
  return last?.kind === 'softmax' || isSigmoid(last) || (isSigmoid(before) && isBothClasses(last));
}

function isSigmoid(step: Step | undefined): boolean {
  return step?.kind === 'activation' && step.activation === 'sigmoid';
}

/** p as 1 - p, p: what the readers put behind a classifier of two classes with one output. */
function isBothClasses(step: Step | undefined): boolean {
  if (step?.kind !== 'affine' || step.weights.rows !== 1) return false;
  return [...step.weights.data, ...step.bias].join() === '-1,1,1,0';
}
