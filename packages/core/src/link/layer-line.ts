/**
 * The layers of a net on one line of JSON:
 *
 *     [2,4,"sigmoid",3]     2 inputs, an affine layer of 4, a sigmoid, an affine layer of 3 outputs
 *
 * The first is null where any number of inputs goes in; an object behind the last has what is known of the net beside its
 * layers: {"classes":["a","b","c"],"source":"..."}.
 */

import { ModelFormatError } from '../errors.ts';
import { isColumnLayerName } from '../layers/column-layers.ts';
import type { Net, NetMetadata } from '../net.ts';
import { checkedInputShape, checkedLayers } from '../readers/description/description.ts';
import { isListOf, isObject, isString, parseJson } from '../readers/json.ts';

export interface LayerLine {
  readonly layers: readonly string[];
  /** Of the tensors of all layers, in order. */
  readonly shapes: readonly (readonly number[])[];
  readonly metadata: NetMetadata;
}

const MOST_COLUMNS = 2 ** 20;

/** `layers` are the names of the net's layers. */
export function layerLine(net: Net, layers: readonly string[]): string {
  const sizes = net.steps.map((step, i) => (step.kind === 'affine' ? step.weights.cols : layers[i]));
  const isKnown = Object.values(net.metadata).some((value) => value !== undefined);
  return JSON.stringify([net.inputSize ?? null, ...sizes, ...(isKnown ? [net.metadata] : [])]);
}

/** @throws ModelFormatError for a line that is none */
export function parseLayerLine(line: string): LayerLine {
  const list: unknown = parseJson(line, 'its layers');
  if (!Array.isArray(list)) throw unreadable('a list', list);
  const [inputs, ...rest]: readonly unknown[] = list;
  const last = rest.at(-1);
  const items = isObject(last) ? rest.slice(0, -1) : rest;
  const layers = items.map((item) => (isColumns(item) ? 'affine' : item));
  if (!isListOf(layers, isString)) throw unreadable('sizes and names of layers', items);
  return {
    layers: checkedLayers(layers),
    shapes: shapesOf(inputs, items),
    metadata: isObject(last) ? metadataOf(last) : {},
  };
}

function shapesOf(inputs: unknown, items: readonly unknown[]): number[][] {
  let width = inputs;
  return items.flatMap((item) => {
    const isAffine = isColumns(item);
    if (!isAffine && !(isString(item) && isColumnLayerName(item))) return [];
    if (!isColumns(width)) throw unreadable('a number of inputs', width);
    if (!isAffine) return [[width]];
    const shapes = [[width, item], [item]];
    width = item;
    return shapes;
  });
}

function metadataOf({ classes, source, inputShape }: Readonly<Record<string, unknown>>): NetMetadata {
  if (classes !== undefined && !isListOf(classes, isString)) throw unreadable('names of classes', classes);
  if (source !== undefined && !isString(source)) throw unreadable('text as source', source);
  if (inputShape !== undefined && !isListOf(inputShape, isColumns))
    throw unreadable('sizes of an input', inputShape);
  return { classes, source, inputShape: inputShape && checkedInputShape(inputShape) };
}

function isColumns(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST_COLUMNS;
}

function unreadable(expected: string, got: unknown): ModelFormatError {
  return new ModelFormatError(`its layers: expected ${expected}, got ${JSON.stringify(got)?.slice(0, 100)}`);
}
