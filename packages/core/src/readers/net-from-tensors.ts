/**
 * A net from tensors with names. The names tell which layers they are the weights of, and in which order (naming/);
 * the description, or else the caller, tells what stands between them.
 */

import { MissingActivationError, ModelFormatError } from '../errors.ts';
import type { Layer } from '../layer.ts';
import { activationLayer } from '../layers/by-name.ts';
import { Net } from '../net.ts';
import { agreed } from './description/agreement.ts';
import { type Description, metadataFault } from './description/description.ts';
import { addInputScaling } from './description/input-scaling.ts';
import type { Tensors } from './description/named-arrays.ts';
import { Chain, type Place } from './naming/chain.ts';
import { schemeOf } from './naming/schemes.ts';
import { addListed } from './naming/self-described.ts';
import type { ReadOptions } from './read-options.ts';

/**
 * @throws ModelFormatError when the tensors are not those of a dense net, MissingActivationError when nobody says which
 * activation, ArgumentError for an option that is no activation or not the file's
 */
export function netFromTensors(tensors: Tensors, description: Description, options: ReadOptions): Net {
  const settled = agreed(description, options);
  const { layers: listed, classes, inputShape, source } = settled;
  const layers = listed === undefined ? namedLayers(tensors, settled) : listedLayers(tensors, listed);
  const net = new Net(layers, { classes, inputShape, source });
  const fault = metadataFault(net);
  if (fault !== undefined) throw new ModelFormatError(fault);
  return net;
}

function listedLayers(tensors: Tensors, listed: readonly string[]): Layer[] {
  const chain = new Chain();
  addListed(tensors, listed, chain);
  return chain.places.flatMap((place) => layersAt(place, {}));
}

function namedLayers(tensors: Tensors, description: Description): Layer[] {
  const chain = new Chain();
  const weights = addInputScaling(tensors, chain);
  const scheme = schemeOf(weights);
  scheme.build(weights, description, chain);
  const { activation = scheme.usualActivation?.(weights), outputActivation } = description;
  return chain.places.flatMap((place) => layersAt(place, { activation, outputActivation }));
}

function layersAt(place: Place, { activation, outputActivation }: Description): Layer[] {
  if (place === 'activation') {
    if (activation !== undefined) return activationAsLayers(activation);
    throw new MissingActivationError(
      'the file does not say which activation stands between its layers: ' +
        'name it with the option activation, such as relu, sigmoid or tanh',
    );
  }
  if (place === 'outputActivation') return activationAsLayers(outputActivation ?? 'identity');
  return [place];
}

/** Where nothing is computed, no layer stands. */
function activationAsLayers(name: string): Layer[] {
  return name === 'identity' ? [] : [activationLayer(name)];
}
