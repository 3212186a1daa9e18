/** Affine layers whose weights and biases are numbered one by one: W1, b1, W2, b2 or coefs_0, intercepts_0, coefs_1... */

import { ModelFormatError } from '../../errors.ts';
import { showSizes } from '../budget.ts';
import { showTensors, type Tensors } from '../description/named-arrays.ts';
import { type Chain, tensorNamed } from './chain.ts';

/** The names of the weights and of the biases of layer `i`, from 0. */
type NamesOf = (i: number) => readonly [weights: string, bias: string];

/**
 * The layers in the order of their numbers, an activation between each two and the output activation at the end.
 *
 * @throws ModelFormatError when a tensor is missing or left over, or does not fit
 */
export function addNumberedPairs(tensors: Tensors, chain: Chain, namesOf: NamesOf): void {
  const count = Math.max(1, Math.floor(tensors.size / 2));
  const pairs = Array.from({ length: count }, (_, i) => namesOf(i));
  checkNames(tensors, pairs.flat());
  for (const [i, [weights, bias]] of pairs.entries()) {
    if (i > 0) chain.add('activation');
    chain.addAffine(tensorNamed(tensors, weights), tensorNamed(tensors, bias));
  }
  chain.add('outputActivation');
}

/** @throws ModelFormatError unless the tensors are those, all of them and no others */
export function checkNames(tensors: Tensors, expected: readonly string[]): void {
  if (tensors.size === expected.length && expected.every((name) => tensors.has(name))) return;
  throw new ModelFormatError(
    `expected tensors ${showSizes(expected) || 'none'}, found ${showTensors(tensors)}`,
  );
}
