/**
 * What the arrays of an .npz or a pickle say of their net beside its weights: texts such as `activation`, and lists
 * such as `classes`, under our own names or those that scikit-learn gives its attributes.
 */

import { ModelFormatError } from '../../errors.ts';
import { showSizes } from '../budget.ts';
import { checkedActivation, checkedInputShape, checkedLayers, type Description } from './description.ts';
import { isFittedAttribute } from './fitted-attributes.ts';
import { type NamedArrays, quoteName, type Tensors } from './named-arrays.ts';

const NAMES = [
  'layers',
  'activation',
  'output_activation',
  'out_activation_',
  'classes',
  'classes_',
  'input_shape',
  'source',
] as const;

type Name = (typeof NAMES)[number];

/** @throws ModelFormatError for texts that say nothing we know */
export function describeArrays({ tensors, texts }: NamedArrays): {
  description: Description;
  /** Those that are left. */
  weights: Tensors;
} {
  const unknown = [...texts.keys()].find((name) => !isName(name) && !isFittedAttribute(name));
  if (unknown !== undefined) {
    throw new ModelFormatError(`text ${quoteName(unknown)}: expected only ${NAMES.join(', ')}`);
  }
  const text = (name: Name) => only(name, texts.get(name));
  const numbers = (name: Name) => toList(tensors.get(name)?.data);
  const layers = texts.get('layers');
  const inputShape = numbers('input_shape');
  const classes =
    texts.get('classes') ?? texts.get('classes_') ?? (numbers('classes') ?? numbers('classes_'))?.map(String);
  const description = {
    layers: layers && checkedLayers(layers),
    activation: checkedActivation(text('activation'), 'activation'),
    outputActivation: checkedActivation(
      text('output_activation') ?? text('out_activation_'),
      'output_activation',
    ),
    classes: classes?.length === 0 ? undefined : classes,
    inputShape: inputShape && checkedInputShape(inputShape),
    source: text('source'),
  };
  const weights = [...tensors].filter(([name]) => !isName(name) && !isFittedAttribute(name));
  return { description, weights: new Map(weights) };
}

function isName(name: string): name is Name {
  return NAMES.some((each) => each === name);
}

function toList(numbers: Float32Array | undefined): readonly number[] | undefined {
  return numbers && Array.from(numbers);
}

function only(name: Name, list: readonly string[] | undefined): string | undefined {
  if (list === undefined || list.length === 1) return list?.[0];
  throw new ModelFormatError(`${name}: expected one text, got ${list.length}: ${showSizes(list)}`);
}
