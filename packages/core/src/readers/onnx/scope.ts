/** The names of a graph and what they stand for; within a branch, the names around it too. */

import { ModelFormatError } from '../../errors.ts';
import type { Surroundings } from './call.ts';
import type { TensorProto } from './decode/tensor-proto.ts';
import { readTensor } from './tensors/read-tensor.ts';
import { constant, type Value } from './values/value.ts';

export class Scope {
  readonly #values = new Map<string, Value>();
  readonly #initializers: ReadonlyMap<string, TensorProto>;
  readonly #outer: Scope | undefined;
  readonly #leftOut = new Set<string>();

  constructor(initializers: ReadonlyMap<string, TensorProto>, outer?: Scope) {
    this.#initializers = initializers;
    this.#outer = outer;
  }

  /** A tensor is read when it is asked for the first time; one that cannot be is refused to whoever needs it. */
  get(name: string, surroundings: Surroundings): Value | undefined {
    const known = this.#values.get(name);
    if (known !== undefined) return known;
    const tensor = this.#initializers.get(name);
    if (tensor === undefined) return this.#outer?.get(name, surroundings);
    const value = readValue(tensor, surroundings);
    this.#values.set(name, value);
    return value;
  }

  /** The name of an input that a call does not give. */
  leaveOut(name: string): void {
    this.#leftOut.add(name);
  }

  isLeftOut(name: string): boolean {
    return name === '' || this.#leftOut.has(name);
  }

  /** @throws ModelFormatError, naming the place, when the name stands for something already */
  define(name: string, value: Value, place: string): void {
    if (this.#values.has(name) || this.#initializers.has(name)) {
      throw new ModelFormatError(
        `.onnx: ${place}: ${JSON.stringify(name.slice(0, 100))} is written twice: a graph writes each name once`,
      );
    }
    this.#values.set(name, value);
  }
}

function readValue(tensor: TensorProto, surroundings: Surroundings): Value {
  try {
    return constant(readTensor(tensor, surroundings));
  } catch (error) {
    if (error instanceof ModelFormatError) return { kind: 'refused', error };
    throw error;
  }
}
