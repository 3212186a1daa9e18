/** What a file says of its net beside the tensors, and how each word of it is checked. */

import { ModelFormatError } from '../../errors.ts';
import { isActivationLayer } from '../../layers/by-name.ts';
import { isColumnLayerName } from '../../layers/column-layers.ts';
import type { Net, NetMetadata } from '../../net.ts';
import { isSize, mostDimensions, mostTensors, showSizes } from '../budget.ts';
import { quoteName } from './named-arrays.ts';

export interface Description extends NetMetadata {
  /** The names of all layers, in order: `affine`, `shift`, `scale`, `prelu`, or an activation such as `leaky-relu(0.2)`. */
  readonly layers?: readonly string[] | undefined;
  /** Where the layers are not listed: the activation between two affine layers, and the one behind the last. */
  readonly activation?: string | undefined;
  readonly outputActivation?: string | undefined;
}

/** As other libraries call ours. */
const synonyms = new Map([['logistic', 'sigmoid']]);

/** @throws ModelFormatError, naming `what`, for a name that is no activation */
export function checkedActivation(name: string | undefined, what: string): string | undefined {
  const ours = name === undefined ? undefined : (synonyms.get(name) ?? name);
  if (ours === undefined || isActivationLayer(ours)) return ours;
  throw new ModelFormatError(`${what}: there is no activation ${quoteName(ours)} here`);
}

/** @throws ModelFormatError for a name that is no layer, and for a list that no net needs */
export function checkedLayers(layers: readonly string[]): readonly string[] {
  const unknown = layers.find(
    (name) => name !== 'affine' && !isColumnLayerName(name) && !isActivationLayer(name),
  );
  if (unknown !== undefined) {
    throw new ModelFormatError(`layers: there is no layer ${quoteName(unknown)} here`);
  }
  if (layers.length <= mostTensors) return layers;
  throw new ModelFormatError(`layers: ${layers.length} of them, expected at most ${mostTensors}`);
}

/** @throws ModelFormatError for sizes that are no whole numbers of at least 1 */
export function checkedInputShape(shape: readonly unknown[]): readonly number[] {
  if (shape.length <= mostDimensions && shape.every(isSize) && !shape.includes(0)) return shape;
  throw new ModelFormatError(`input shape: expected whole sizes of at least 1, got ${showSizes(shape)}`);
}

/** What is wrong with classes that are not one for each score, and with a shape that is not that of the inputs. */
export function metadataFault({ inputSize, outputSize, metadata }: Net): string | undefined {
  const { classes, inputShape } = metadata;
  if (classes !== undefined && outputSize !== undefined && classes.length !== outputSize) {
    return `classes: expected ${outputSize} names, one for each score, got ${classes.length}`;
  }
  const size = inputShape?.reduce((product, each) => product * each, 1);
  if (size === undefined || inputSize === undefined || size === inputSize) return undefined;
  return `input shape: expected ${inputSize} numbers, got ${inputShape?.join(' x ')}`;
}
