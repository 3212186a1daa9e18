/**
 * A net from tensors with the lesson's names: W1 (inputs, outputs), b1 (outputs), W2, b2... are its affine
 * layers in order; the names of the layers, listed by the file or assumed, say what stands between them.
 */

import { ArgumentError } from '@glassnet/kernels/errors';
import { ModelFormatError } from '../errors.ts';
import { Affine } from '../layers/affine.ts';
import { activationLayer } from '../layers/by-name.ts';
import { Net, type NetMetadata } from '../net.ts';
import type { ReadOptions } from './read-options.ts';

export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array<ArrayBuffer>;
}

export type Tensors = ReadonlyMap<string, Tensor>;

/** What a file says of its net beside the tensors. */
export interface Description extends NetMetadata {
  /** The names of all layers, in order: `affine` or an activation, such as `relu` or `leaky-relu(0.2)`. */
  readonly layers?: readonly string[] | undefined;
}

const AFFINE = 'affine';
const MOST_SHOWN = 8;

/**
 * @throws ModelFormatError when the tensors are not those of the layers, ArgumentError for an option that is no
 * activation or contradicts the file
 */
export function netFromTensors(tensors: Tensors, description: Description, options: ReadOptions): Net {
  checkOptions(options);
  const { layers: listed, ...metadata } = description;
  if (listed !== undefined) checkAgreement(listed, options);
  const names = listed ?? assumedLayers(Math.max(1, Math.floor(tensors.size / 2)), options);
  checkTensorNames(tensors, countAffine(names));
  let number = 0;
  const layers = names.map((name) => (name === AFFINE ? affine(tensors, ++number) : activationLayer(name)));
  const net = new Net(layers, metadata);
  checkClasses(net);
  return net;
}

function checkOptions({ activation, outputActivation }: ReadOptions): void {
  for (const name of [activation, outputActivation]) if (name !== undefined) activationLayer(name);
}

/** Who names an activation means it: a file that says otherwise is neither obeyed nor overruled in silence. */
function checkAgreement(listed: readonly string[], { activation, outputActivation }: ReadOptions): void {
  const end = listed.lastIndexOf(AFFINE) + 1;
  const hidden = listed.slice(0, end).join(', ');
  const output = listed.slice(end).join(', ');
  const agrees =
    (activation === undefined || hidden === assumedLayers(countAffine(listed), { activation }).join(', ')) &&
    (outputActivation === undefined || output === outputActivation);
  if (agrees) return;
  throw new ArgumentError(
    `the file lists its layers as ${shorten(listed)}: leave the activations out, or name the same`,
  );
}

/** One activation between two affine layers, the output activation behind the last. */
function assumedLayers(affineCount: number, options: ReadOptions): string[] {
  const { activation = 'sigmoid', outputActivation } = options;
  const hidden = Array.from({ length: affineCount }, () => [activation, AFFINE])
    .flat()
    .slice(1);
  return outputActivation === undefined ? hidden : [...hidden, outputActivation];
}

function countAffine(names: readonly string[]): number {
  return names.filter((name) => name === AFFINE).length;
}

function checkTensorNames(tensors: Tensors, affineCount: number): void {
  const expected = Array.from({ length: affineCount }, (_, i) => [`W${i + 1}`, `b${i + 1}`]).flat();
  if (tensors.size === expected.length && expected.every((name) => tensors.has(name))) return;
  throw new ModelFormatError(
    `expected tensors ${shorten(expected) || 'none'}, found ${shorten([...tensors].map(show)) || 'none'}. ` +
      'W is (inputs, outputs): rename the weights, and transpose those of PyTorch',
  );
}

function affine(tensors: Tensors, number: number): Affine {
  const W = tensors.get(`W${number}`);
  const b = tensors.get(`b${number}`);
  const before = tensors.get(`b${number - 1}`);
  const [rows = 0, cols = 0] = W?.shape ?? [];
  if (W === undefined || W.shape.length !== 2 || rows === 0 || cols === 0) {
    throw new ModelFormatError(`W${number}: expected (inputs, outputs), got ${showShape(W?.shape)}`);
  }
  if (b === undefined || b.shape.length !== 1 || b.shape[0] !== cols) {
    throw new ModelFormatError(`b${number}: expected (${cols}) as W${number}, got ${showShape(b?.shape)}`);
  }
  if (before !== undefined && before.shape[0] !== rows) {
    throw new ModelFormatError(
      `W${number} ${showShape(W.shape)} does not fit behind ${before.shape[0]} columns`,
    );
  }
  return new Affine({ rows, cols, data: W.data }, b.data);
}

function checkClasses({ metadata: { classes }, outputSize }: Net): void {
  if (classes === undefined || outputSize === undefined || classes.length === outputSize) return;
  throw new ModelFormatError(
    `classes: expected ${outputSize} names, one for each score, got ${classes.length}`,
  );
}

function show([name, { shape }]: [string, Tensor]): string {
  return `${JSON.stringify(name.slice(0, 40))} ${showShape(shape)}`;
}

function showShape(shape: readonly number[] = []): string {
  return `(${shorten(shape)})`;
}

function shorten(items: readonly unknown[]): string {
  const shown = items.slice(0, MOST_SHOWN).join(', ');
  return items.length > MOST_SHOWN ? `${shown}, ...` : shown;
}
