/** Every operator that is read, by its name; those of scikit-learn's converter behind the name of their set. */

import type { Handler } from './call.ts';
import { activationOperators } from './operators/activations.ts';
import { affineOperators } from './operators/affine.ts';
import { clipOperators } from './operators/clip.ts';
import { constantOperators } from './operators/constants.ts';
import { elementwiseOperators } from './operators/elementwise.ts';
import { joiningOperators } from './operators/joining.ts';
import { labelOperators } from './operators/labels.ts';
import { linearModelOperators } from './operators/linear-models.ts';
import { normalizationOperators } from './operators/normalization.ts';
import { passingOperators } from './operators/passing.ts';
import { reductionOperators } from './operators/reductions.ts';
import { reshapeOperators } from './operators/reshape.ts';
import { selectionOperators } from './operators/selection.ts';
import { softmaxOperators } from './operators/softmax.ts';

const families: readonly Readonly<Record<string, Handler>>[] = [
  activationOperators,
  affineOperators,
  clipOperators,
  constantOperators,
  elementwiseOperators,
  joiningOperators,
  labelOperators,
  linearModelOperators,
  normalizationOperators,
  passingOperators,
  reductionOperators,
  reshapeOperators,
  selectionOperators,
  softmaxOperators,
];

export const operators: ReadonlyMap<string, Handler> = new Map(
  families.flatMap((family) => Object.entries(family)),
);
