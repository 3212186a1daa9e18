/** What a call asks for: the scores, or the output of a layer, as numbers or as classes, in JSON or in binary. */

import { ArgumentError, type Net } from '@glassnet/core';
import { OUTPUT } from '../models/served-model.ts';
import type { InferEnvelope } from '../schemas/infer-request.ts';
import { describeValue } from './describe-value.ts';

export interface RequestedOutput {
  readonly name: string;
  /** The layer that it comes out of; undefined for the scores. */
  readonly layer: number | undefined;
  readonly isBinary: boolean;
  /** How many of the highest are asked for as classes; 0 for numbers. */
  readonly classes: number;
}

export interface RequestedOutputs {
  readonly outputs: readonly RequestedOutput[];
  /** Whether any of them needs the output of a layer. */
  readonly trace: boolean;
}

export function scoresOnly(isBinary: boolean): RequestedOutput {
  return { name: OUTPUT, layer: undefined, isBinary, classes: 0 };
}

/** @throws ArgumentError for an output that there is not, or that is asked for twice */
export function readOutputs(
  { parameters, outputs }: Pick<InferEnvelope, 'parameters' | 'outputs'>,
  net: Net,
): RequestedOutputs {
  const areBinary = parameters?.binary_data_output ?? false;
  const named = (outputs ?? []).map((output) => ({
    name: output.name,
    layer: layerOf(output.name, net),
    isBinary: output.parameters?.binary_data ?? areBinary,
    classes: output.parameters?.classification ?? 0,
  }));
  const asked = named.length === 0 ? [scoresOnly(areBinary)] : named;
  const all = parameters?.trace ? [...asked, ...otherLayers(asked, net, areBinary)] : asked;
  if (new Set(all.map(({ name }) => name)).size < all.length) {
    throw new ArgumentError('outputs: expected each name once');
  }
  return { outputs: all, trace: all.some(({ layer }) => layer !== undefined) };
}

function otherLayers(asked: readonly RequestedOutput[], net: Net, isBinary: boolean): RequestedOutput[] {
  const layers = net.layers.map((_, layer) => ({ name: layerName(layer), layer, isBinary, classes: 0 }));
  return layers.filter(({ name }) => !asked.some((output) => output.name === name));
}

function layerOf(name: string, net: Net): number | undefined {
  if (name === OUTPUT) return undefined;
  const layer = net.layers.findIndex((_, i) => layerName(i) === name);
  if (layer >= 0) return layer;
  throw new ArgumentError(
    `unknown output ${describeValue(name)}: expected "${OUTPUT}" for the scores, or "${layerName(0)}" to ` +
      `"${layerName(net.layers.length - 1)}" for the output of a layer`,
  );
}

/** `h1` is what the first layer gives. */
function layerName(layer: number): string {
  return `h${layer + 1}`;
}
