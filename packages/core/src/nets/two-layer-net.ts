/**
 * TwoLayerNet: Affine, Sigmoid, Affine, with weights and biases drawn from the normal distribution.
 *
 *     const random = new RandomState(0);
 *     const model = new TwoLayerNet(2, 4, 3, { random });
 *     const s = model.predict(randn(10, 2, random)); // (10, 3)
 */

import { checkSize } from '../check-size.ts';
import { Affine } from '../layers/affine.ts';
import { Sigmoid } from '../layers/sigmoid.ts';
import { Net } from '../net.ts';
import { RandomState, randn } from '../random.ts';

export class TwoLayerNet extends Net {
  /** Draws W1, b1, W2, b2 in that order. @throws ArgumentError when a size is not a whole number of at least 1 */
  constructor(
    inputSize: number,
    hiddenSize: number,
    outputSize: number,
    { random = new RandomState() } = {},
  ) {
    checkSize('input size', inputSize, 1);
    checkSize('hidden size', hiddenSize, 1);
    checkSize('output size', outputSize, 1);
    const W1 = randn(inputSize, hiddenSize, random);
    const b1 = random.randn(hiddenSize);
    const W2 = randn(hiddenSize, outputSize, random);
    const b2 = random.randn(outputSize);
    super([new Affine(W1, b1), new Sigmoid(), new Affine(W2, b2)]);
  }
}
