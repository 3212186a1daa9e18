/** What a file of weights holds, whatever its format: numbers and texts by name, in the file's order. */

import { ModelFormatError } from '../../errors.ts';
import { showSizes } from '../budget.ts';

const MOST_CHARACTERS = 40;

export interface Tensor {
  readonly shape: readonly number[];
  /** In the order of C: the last index moves fastest. */
  readonly data: Float32Array<ArrayBuffer>;
}

export type Tensors = ReadonlyMap<string, Tensor>;

/** One text is a list of one. */
export type Texts = ReadonlyMap<string, readonly string[]>;

export interface NamedArrays {
  readonly tensors: Tensors;
  readonly texts: Texts;
}

/** Sorts what a file holds, name by name. @throws ModelFormatError for a name that is there twice */
export function namedArrays(entries: Iterable<readonly [string, Tensor | readonly string[]]>): NamedArrays {
  const tensors = new Map<string, Tensor>();
  const texts = new Map<string, readonly string[]>();
  for (const [name, value] of entries) {
    if (tensors.has(name) || texts.has(name)) throw new ModelFormatError(`${quoteName(name)} is there twice`);
    if ('data' in value) tensors.set(name, value);
    else texts.set(name, value);
  }
  return { tensors, texts };
}

/** `"W1" (2, 4), "b1" (4)`; of many, the first few. */
export function showTensors(tensors: Tensors): string {
  return (
    showSizes(Array.from(tensors, ([name, { shape }]) => `${quoteName(name)} ${showShape(shape)}`)) || 'none'
  );
}

export function showShape(shape: readonly number[]): string {
  return `(${showSizes(shape)})`;
}

/** As it stands in a message, where it may be as long as the file. */
export function quoteName(name: string): string {
  return JSON.stringify(name.length > MOST_CHARACTERS ? `${name.slice(0, MOST_CHARACTERS)}...` : name);
}
