/** What the page draws until the net is here: the same shape without numbers, so that nothing moves when it comes. */

import { Affine, matrixOf, Net, Sigmoid } from '@glassnet/core';
import type { Prediction } from './prediction.ts';

const net = new Net([blankAffine(2, 4), new Sigmoid(), blankAffine(4, 3)]);
const x = matrixOf(1, 2, new Float32Array(2));

export const blankPrediction: Omit<Prediction, 'receipt'> = { net, x, trace: net.trace(x) };

function blankAffine(inputs: number, outputs: number): Affine {
  return new Affine(matrixOf(inputs, outputs, new Float32Array(inputs * outputs)), new Float32Array(outputs));
}
