/**
 * The lesson's names, for arrays that NumPy made: W1 (inputs, outputs), b1 (outputs), W2, b2... And those of other
 * courses: w1, W_1, or W0 and b0 first.
 */

import type { Tensors } from '../description/named-arrays.ts';
import { addNumberedPairs, type NamesOf } from './numbered-pairs.ts';
import type { NamingScheme } from './scheme.ts';

export const lesson: NamingScheme = {
  example: 'W1, b1, W2, b2 (NumPy)',
  usualActivation: (tensors) => (isLesson(tensors) ? 'sigmoid' : undefined),
  knows,
  build: (tensors, _description, chain) => addNumberedPairs(tensors, chain, knows, spellingOf(tensors)),
};

function knows(name: string): boolean {
  return /^[Wwb]_?\d+$/.test(name);
}

/** Other courses have other activations. */
function isLesson(tensors: Tensors): boolean {
  return [...tensors].every(([name, { shape }]) => {
    const isColumn = shape.length === 2 && shape[1] === 1;
    return /^[Wb][1-9]/.test(name) && !(name.startsWith('b') && isColumn);
  });
}

function spellingOf(tensors: Tensors): NamesOf {
  const names = [...tensors.keys()];
  const some = names.find((name) => knows(name) && !name.startsWith('b')) ?? 'W1';
  const [, letter = '', line = ''] = /^(.)(_?)/.exec(some) ?? [];
  const first = names.some((name) => /^[Wwb]_?0$/.test(name)) ? 0 : 1;
  return (i) => [`${letter}${line}${i + first}`, `b${line}${i + first}`];
}
