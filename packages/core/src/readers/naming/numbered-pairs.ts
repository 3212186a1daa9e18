/** Affine layers whose weights and biases are numbered one by one: W1, b1, W2, b2 or coefs_0, intercepts_0, coefs_1... */

import { ModelFormatError } from '../../errors.ts';
import { showSizes } from '../budget.ts';
import { showTensors, type Tensors } from '../description/named-arrays.ts';
import { type Chain, tensorNamed } from './chain.ts';
import { forRows, type Pair } from './orientation.ts';

/** The names of the weights and of the biases of layer `i`, from 0. */
export type NamesOf = (i: number) => readonly [weights: string, bias: string];

/**
 * The layers in the order of their numbers, an activation between each two and the output activation at the end.
 * `knows` tells which names are of weights and biases.
 *
 * @throws ModelFormatError when a tensor is missing or left over, or does not fit
 */
export function addNumberedPairs(
  tensors: Tensors,
  chain: Chain,
  knows: (name: string) => boolean,
  namesOf: NamesOf,
): void {
  const unknown = new Map([...tensors].filter(([name]) => !knows(name)));
  const count = Math.max(1, Math.ceil((tensors.size - unknown.size) / 2));
  const names = Array.from({ length: count }, (_, i) => namesOf(i));
  if (unknown.size > 0) {
    throw new ModelFormatError(
      `unknown tensors ${showTensors(unknown)}: leave them out: expected only ${showSizes(names.flat())} and what scales the inputs`,
    );
  }
  checkNames(tensors, names.flat());
  const pairs = names.map((pair): Pair => [tensorNamed(tensors, pair[0]), tensorNamed(tensors, pair[1])]);
  for (const [i, [weights, bias]] of forRows(pairs).entries()) {
    if (i > 0) chain.add('activation');
    chain.addAffine(weights, bias);
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
