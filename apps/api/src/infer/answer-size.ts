/** How many numbers an answer may hold. */

import type { Matrix, Net } from '@glassnet/core';
import { widths } from '@glassnet/kernels/step';
import { HttpError } from '../answers/http-error.ts';
import type { Limits } from '../limits.ts';

/**
 * @param trace whether it holds the output of every layer
 * @throws HttpError 413 for more than the limit
 */
export function checkAnswerSize(net: Net, x: Matrix, trace: boolean, { answerNumbers }: Limits): void {
  const columns = widths(net.steps, x.cols);
  const scores = columns.at(-1) ?? x.cols;
  const numbers = x.rows * (trace ? columns.reduce((sum, each) => sum + each, scores) : scores);
  if (numbers <= answerNumbers) return;
  throw new HttpError(
    413,
    `the answer would hold ${numbers} numbers, more than ${answerNumbers}: send fewer rows`,
  );
}
