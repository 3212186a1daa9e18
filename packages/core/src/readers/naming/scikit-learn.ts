/** The attributes of MLPClassifier and MLPRegressor: coefs_0 (inputs, outputs), intercepts_0 (outputs), coefs_1... */

import { Affine } from '../../layers/affine.ts';
import { addNumberedPairs } from './numbered-pairs.ts';
import type { NamingScheme } from './scheme.ts';

export const scikitLearn: NamingScheme = {
  example: 'coefs_0, intercepts_0 (scikit-learn)',
  knows,
  build: (tensors, { outputActivation }, chain) => {
    addNumberedPairs(tensors, chain, knows, (i) => [`coefs_${i}`, `intercepts_${i}`]);
    if (outputActivation === 'sigmoid' && chain.columns === 1) chain.add(bothClasses());
  },
};

function knows(name: string): boolean {
  return /^(coefs|intercepts)_\d+$/.test(name);
}

/** A classifier of two classes has one output, p of the second; with this it has the columns of predict_proba: 1 - p, p. */
function bothClasses(): Affine {
  return new Affine({ rows: 1, cols: 2, data: Float32Array.of(-1, 1) }, Float32Array.of(1, 0));
}
