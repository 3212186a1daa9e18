/** The naming schemes, and which of them some tensors speak. */

import { ModelFormatError } from '../../errors.ts';
import { showTensors, type Tensors } from '../description/named-arrays.ts';
import { keras } from './keras.ts';
import { lesson } from './lesson.ts';
import type { NamingScheme } from './scheme.ts';
import { scikitLearn } from './scikit-learn.ts';
import { torch } from './torch.ts';

export const schemes: readonly NamingScheme[] = [lesson, scikitLearn, keras, torch];

/** @throws ModelFormatError when they speak none */
export function schemeOf(tensors: Tensors): NamingScheme {
  const names = [...tensors.keys()];
  const scheme = schemes.find(({ knows }) => names.some(knows));
  if (scheme !== undefined) return scheme;
  throw new ModelFormatError(
    `expected the tensors of a fully connected net, as ${schemes.map(({ example }) => example).join(', ')}, ` +
      `found ${showTensors(tensors)}`,
  );
}
