/**
 * A net in the making: layers one behind the other, each held against the columns before it while the names of its
 * tensors are still known, and places for activations that the tensors do not tell.
 */

import { ModelFormatError } from '../../errors.ts';
import type { Layer } from '../../layer.ts';
import { Affine } from '../../layers/affine.ts';
import { type ColumnLayerName, columnLayers } from '../../layers/column-layers.ts';
import { quoteName, showShape, type Tensor } from '../description/named-arrays.ts';

/** A layer, or which of the two activations of a description stands there. */
export type Place = Layer | 'activation' | 'outputActivation';

export type NamedTensor = readonly [name: string, tensor: Tensor];

export class Chain {
  readonly places: Place[] = [];
  #columns: number | undefined;

  /** The columns behind the last layer; undefined while any number fits. */
  get columns(): number | undefined {
    return this.#columns;
  }

  add(...places: readonly Place[]): void {
    this.places.push(...places);
  }

  /**
   * W (inputs, outputs) and b (outputs) or (1, outputs), zeros when left out.
   *
   * @throws ModelFormatError when they do not fit each other or the layer before
   */
  addAffine([name, W]: NamedTensor, bias?: NamedTensor): void {
    const [rows = 0, cols = 0] = W.shape;
    if (W.shape.length !== 2 || rows === 0 || cols === 0) {
      throw new ModelFormatError(`${name}: expected (inputs, outputs), got ${showShape(W.shape)}`);
    }
    if (bias !== undefined) checkBias(bias, name, cols);
    this.#checkFit(name, rows);
    this.add(new Affine({ rows, cols, data: W.data }, bias?.[1].data ?? new Float32Array(cols)));
    this.#columns = cols;
  }

  /** One number for each column. @throws ModelFormatError when there are more or fewer */
  addColumns(kind: ColumnLayerName, [name, { shape, data }]: NamedTensor): void {
    if (shape.length !== 1 || data.length === 0) {
      throw new ModelFormatError(`${name}: expected (columns), got ${showShape(shape)}`);
    }
    this.#checkFit(name, data.length);
    this.add(new columnLayers[kind](data));
    this.#columns = data.length;
  }

  #checkFit(name: string, columns: number): void {
    if (this.#columns === undefined || this.#columns === columns) return;
    throw new ModelFormatError(`${name} takes ${columns} columns, and ${this.#columns} come before it`);
  }
}

function checkBias([name, { shape }]: NamedTensor, weights: string, outputs: number): void {
  const isRow = shape.length === 1 || (shape.length === 2 && shape[0] === 1);
  if (isRow && shape.at(-1) === outputs) return;
  throw new ModelFormatError(
    `${name}: expected (${outputs}), one for each output of ${weights} (inputs, outputs), got ${showShape(shape)}`,
  );
}

/** @throws ModelFormatError when it is not there */
export function tensorNamed(tensors: ReadonlyMap<string, Tensor>, name: string): NamedTensor {
  const tensor = tensors.get(name);
  if (tensor !== undefined) return [name, tensor];
  throw new ModelFormatError(`expected a tensor ${quoteName(name)}`);
}
