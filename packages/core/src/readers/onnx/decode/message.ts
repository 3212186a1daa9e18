/**
 * A protobuf message as its fields. Nothing is copied, and a message within a message stays bytes until its own fields
 * are asked for: so nothing here recurses. https://protobuf.dev/programming-guides/encoding/
 */

import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { ModelFormatError } from '../../../errors.ts';
import type { Costs } from '../costs.ts';

/** How many bytes a number takes here for each that it may take in the file. */
const BYTES_OF_INTEGER = 64;
const BYTES_OF_NUMBER = 16;
const BYTES_OF_FLOAT = 4;

export class Field {
  readonly number: number;
  readonly #wireType: WireType;
  readonly #value: Uint8Array;
  readonly #what: string;
  readonly #costs: Costs;

  constructor(number: number, wireType: WireType, value: Uint8Array, what: string, costs: Costs) {
    this.number = number;
    this.#wireType = wireType;
    this.#value = value;
    this.#what = what;
    this.#costs = costs;
  }

  text(): string {
    return this.#read(WireType.LengthDelimited, (reader) => reader.string(true));
  }

  /** A message, or bytes of any kind: a view, not a copy. */
  bytes(): Uint8Array {
    return this.#read(WireType.LengthDelimited, (reader) => reader.bytes());
  }

  integer(): bigint {
    return this.#read(WireType.Varint, (reader) => BigInt(reader.int64()));
  }

  float(): number {
    return this.#read(WireType.Bit32, (reader) => reader.float());
  }

  /** Numbers of a repeated field as they lie here, one or many packed: their bytes, without a length. */
  packed(): Uint8Array {
    return this.#wireType === WireType.LengthDelimited ? this.bytes() : this.#value;
  }

  /** Exact, for sizes. */
  integers(): bigint[] {
    return this.#numbers(BYTES_OF_INTEGER, (reader) => BigInt(reader.int64()));
  }

  /** In float64, for all else. */
  numbers(): number[] {
    return this.#numbers(BYTES_OF_NUMBER, (reader) => Number(reader.int64()));
  }

  floats(): number[] {
    return this.#numbers(BYTES_OF_FLOAT, (reader) => reader.float());
  }

  #numbers<T>(bytesOfEach: number, read: (reader: BinaryReader) => T): T[] {
    const packed = this.packed();
    this.#costs.spend('bytes', bytesOfEach * packed.length, this.#what);
    return guarded(this.#what, () => {
      const reader = new BinaryReader(packed);
      const numbers: T[] = [];
      while (reader.pos < reader.len) numbers.push(read(reader));
      return numbers;
    });
  }

  #read<T>(wireType: WireType, read: (reader: BinaryReader) => T): T {
    if (this.#wireType !== wireType) throw malformed(this.#what, `field ${this.number} is of another type`);
    return guarded(this.#what, () => read(new BinaryReader(this.#value)));
  }
}

/** @throws ModelFormatError, naming `what` the message is */
export function* fieldsOf(message: Uint8Array, what: string, costs: Costs): Generator<Field> {
  const reader = new BinaryReader(message);
  while (reader.pos < reader.len) {
    costs.spend('fields', 1, what);
    yield guarded(what, () => nextField(reader, what, costs));
  }
}

function nextField(reader: BinaryReader, what: string, costs: Costs): Field {
  const [number, wireType] = reader.tag();
  if (wireType === WireType.StartGroup || wireType === WireType.EndGroup) {
    throw malformed(what, `field ${number} is a group, which ONNX does not have`);
  }
  return new Field(number, wireType, reader.skip(wireType, number), what, costs);
}

/** The library throws plain errors: at the end of the bytes, at a varint too long, at text that is not UTF-8. */
export function guarded<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ModelFormatError) throw error;
    throw malformed(what, error instanceof Error ? error.message : 'not protobuf', error);
  }
}

function malformed(what: string, reason: string, cause?: unknown): ModelFormatError {
  return new ModelFormatError(`not an .onnx file we can read: ${what}: ${reason}`, { cause });
}
