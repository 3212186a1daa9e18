/** One run of a node: what goes in, with the checks that every operator needs. */

import { ModelFormatError } from '../../errors.ts';
import { Attributes } from './attributes.ts';
import type { AttributeValue } from './decode/attribute-proto.ts';
import type { TensorReading } from './tensors/read-tensor.ts';
import type { NumberTensor } from './tensors/tensor.ts';
import { MOST_SIZES, type RowsValue, type Value } from './values/value.ts';

/** What all calls of one file share. */
export interface Surroundings extends TensorReading {
  /** Rows that the file was exported for; undefined when it was for any number of them. */
  readonly rowCount: number | undefined;
}

/** The outputs of a node, in order. What it has beyond them cannot be used. */
export type Handler = (call: Call) => readonly Value[];

export interface CallParts {
  readonly place: string;
  /** The version of the operators that are meant. */
  readonly opset: number;
  readonly outputCount: number;
  readonly inputs: readonly (Value | undefined)[];
  readonly attributes: ReadonlyMap<string, AttributeValue>;
  readonly surroundings: Surroundings;
}

export class Call {
  readonly place: string;
  readonly opset: number;
  readonly outputCount: number;
  readonly surroundings: Surroundings;
  readonly attributes: Attributes;
  readonly #inputs: readonly (Value | undefined)[];

  constructor(parts: CallParts) {
    this.place = parts.place;
    this.opset = parts.opset;
    this.outputCount = parts.outputCount;
    this.surroundings = parts.surroundings;
    this.#inputs = parts.inputs;
    this.attributes = new Attributes(parts.attributes, parts.place);
  }

  get inputCount(): number {
    return this.#inputs.length;
  }

  /** The error of this node: what was expected and what came. */
  refuse(what: string): ModelFormatError {
    return new ModelFormatError(`.onnx: ${this.place}: ${what}`);
  }

  /** @throws ModelFormatError when it is left out, or nothing we understand */
  value(index: number): Value {
    const value = this.optional(index);
    if (value === undefined) throw this.refuse(`input ${index} is missing`);
    return value;
  }

  optional(index: number): Value | undefined {
    const value = this.#inputs[index];
    if (value?.kind === 'refused') throw value.error;
    return value;
  }

  /** An input that depends on the rows. */
  rows(index: number): RowsValue {
    const value = this.value(index);
    if (value.kind === 'rows') return value;
    throw this.refuse(`input ${index}: expected numbers that depend on the input, got ${describe(value)}`);
  }

  numbers(index: number): NumberTensor {
    const value = this.value(index);
    if (value.kind === 'constant' && value.tensor.kind === 'numbers') return value.tensor;
    throw this.refuse(`input ${index}: expected constant numbers, got ${describe(value)}`);
  }

  optionalNumbers(index: number): NumberTensor | undefined {
    return this.optional(index) === undefined ? undefined : this.numbers(index);
  }

  /** A constant of a single number. */
  optionalNumber(index: number): number | undefined {
    const tensor = this.optionalNumbers(index);
    if (tensor === undefined || tensor.data.length === 1) return tensor?.data[0];
    throw this.refuse(`input ${index}: expected one number, got ${tensor.data.length}`);
  }

  /** Room for so many numbers, as long as the file may cost that. */
  allocate(length: number): Float64Array<ArrayBuffer> {
    this.surroundings.costs.spend('bytes', 8 * length, this.place);
    return new Float64Array(length);
  }

  /** The numbers in float64, each changed: rounding comes once, at the end. */
  mapped(
    numbers: ArrayLike<number>,
    change: (number: number, index: number) => number,
  ): Float64Array<ArrayBuffer> {
    const result = this.allocate(numbers.length);
    for (let i = 0; i < result.length; i++) result[i] = change(numbers[i] ?? 0, i);
    return result;
  }

  /** A list of whole numbers as an attribute, or as the input that newer versions have in its place. */
  list(name: string, inputIndex: number): readonly number[] | undefined {
    const given = this.attributes.integers(name) ?? this.optionalNumbers(inputIndex)?.data;
    if (given === undefined || given.length <= MOST_SIZES) return given && Array.from(given);
    throw this.refuse(`${name}: ${given.length} numbers, expected at most ${MOST_SIZES}`);
  }

  /** The list of axes, from 0 up; undefined when there is none. */
  axes(rank: number, inputIndex: number): number[] | undefined {
    return this.list('axes', inputIndex)?.map((axis) => this.axisOf(axis, rank));
  }

  /** The attribute `axis`, from 0 up. */
  axis(rank: number, usual: number): number {
    return this.axisOf(this.attributes.integer('axis') ?? usual, rank);
  }

  axisOf(axis: number, rank: number): number {
    return this.placeOf(axis, rank, 'axis');
  }

  /** A place among so many, which counts from the end when it is below 0. */
  placeOf(index: number, count: number, what: string): number {
    if (Number.isInteger(index) && index >= -count && index < count) return index < 0 ? index + count : index;
    throw this.refuse(`${what} ${index}: there are ${count}`);
  }
}

export function describe(value: Value): string {
  switch (value.kind) {
    case 'constant':
      return value.tensor.kind === 'numbers' ? 'constant numbers' : 'constant texts';
    case 'sizes':
      return 'the sizes of a value';
    case 'rows':
      return 'numbers that depend on the input';
    default:
      return 'class labels';
  }
}
