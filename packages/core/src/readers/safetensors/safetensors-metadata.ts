/** What the `__metadata__` of a .safetensors file says of its net: text by name, lists in JSON. */

import { ModelFormatError } from '../../errors.ts';
import {
  checkedActivation,
  checkedInputShape,
  checkedLayers,
  type Description,
} from '../description/description.ts';
import { isListOf, isString, parseJson } from '../json.ts';

/** Names that are none of ours are those of others, such as `format`. @throws ModelFormatError for ill ones of ours */
export function describeMetadata(metadata: ReadonlyMap<string, string>): Description {
  const layers = listOf(metadata, 'layers');
  const classes = listOf(metadata, 'classes');
  const inputShape = listOf(metadata, 'input_shape');
  return {
    layers: layers && checkedLayers(texts(layers, 'layers')),
    activation: checkedActivation(metadata.get('activation'), 'activation'),
    outputActivation: checkedActivation(metadata.get('output_activation'), 'output_activation'),
    classes: classes && texts(classes, 'classes'),
    inputShape: inputShape && checkedInputShape(inputShape),
    source: metadata.get('source'),
  };
}

function listOf(metadata: ReadonlyMap<string, string>, key: string): readonly unknown[] | undefined {
  const text = metadata.get(key);
  if (text === undefined) return undefined;
  const list = parseJson(text, `metadata "${key}"`);
  if (Array.isArray(list)) return list;
  throw new ModelFormatError(`metadata "${key}": expected a JSON list, got ${text.slice(0, 100)}`);
}

function texts(list: readonly unknown[], key: string): readonly string[] {
  if (isListOf(list, isString)) return list;
  throw new ModelFormatError(`metadata "${key}": expected a JSON list of names`);
}
