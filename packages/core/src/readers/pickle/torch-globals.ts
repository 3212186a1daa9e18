/** The functions and classes by which PyTorch pickles tensors and what stands beside them, and what each of them makes here. */

import { ModelFormatError } from '../../errors.ts';
import { type Budget, isSize } from '../budget.ts';
import { quoteName, type Tensor } from '../description/named-arrays.ts';
import { inOrderOfC, stridedLength } from '../npy/strides.ts';
import {
  bf16,
  type NumberFormat,
  type Numbers,
  numberFormats,
  numbersOf,
  roundToFloat32,
} from '../number-formats.ts';
import { inertGlobals } from './inert-globals.ts';
import { brokenPickle, PickleGlobal, PickleObject, type PickleValue } from './value.ts';

const storageFormats = new Map<string, NumberFormat>([
  ['torch.FloatStorage', numberFormats.f4],
  ['torch.DoubleStorage', numberFormats.f8],
  ['torch.HalfStorage', numberFormats.f2],
  ['torch.BFloat16Storage', bf16],
  ['torch.LongStorage', numberFormats.i8],
  ['torch.IntStorage', numberFormats.i4],
  ['torch.ShortStorage', numberFormats.i2],
  ['torch.CharStorage', numberFormats.i1],
  ['torch.ByteStorage', numberFormats.u1],
  ['torch.BoolStorage', numberFormats.b1],
]);

/** Numbers that tensors look into. */
class TorchStorage extends PickleObject {
  readonly #format: NumberFormat;
  readonly #bytes: Uint8Array;
  #numbers: Numbers | undefined;

  constructor(format: NumberFormat, bytes: Uint8Array) {
    super();
    this.#format = format;
    this.#bytes = bytes;
  }

  override build(): void {
    throw brokenPickle('it gives a state to a storage');
  }

  get numbers(): Numbers {
    this.#numbers ??= numbersOf(this.#format, this.#bytes);
    return this.#numbers;
  }
}

/** Some numbers of a storage: from `offset` on, by `strides` along each dimension. */
export class PickledTensor extends PickleObject {
  readonly #storage: TorchStorage;
  readonly #offset: number;
  readonly #shape: readonly number[];
  readonly #strides: readonly number[];

  /** (storage, offset, shape, strides, ...) */
  constructor([storage, offset, shape, strides]: readonly PickleValue[]) {
    super();
    const isWhole =
      storage instanceof TorchStorage && isSize(offset) && isListOfSizes(shape) && isListOfSizes(strides);
    if (!isWhole || shape.length !== strides.length)
      throw brokenPickle('a tensor without its numbers or shape');
    this.#storage = storage;
    this.#offset = offset;
    this.#shape = shape;
    this.#strides = strides;
  }

  override build(): void {
    throw brokenPickle('it gives a state to a tensor');
  }

  /** @throws ModelFormatError, naming `what`, when it looks past its storage or is more than the budget */
  toTensor(what: string, budget: Budget): Tensor {
    budget.take(this.#shape, what);
    const { numbers } = this.#storage;
    if (this.#offset + stridedLength(this.#shape, this.#strides) > numbers.length) {
      throw new ModelFormatError(`${what} goes past its storage`);
    }
    const data = inOrderOfC(numbers, this.#shape, this.#strides, this.#offset);
    return { shape: this.#shape, data: roundToFloat32(data, what) };
  }
}

export const torchGlobals: ReadonlyMap<string, PickleGlobal> = new Map(
  [
    ...inertGlobals,
    new PickleGlobal('collections.OrderedDict', () => new Map()),
    new PickleGlobal('collections.defaultdict', () => new Map()),
    new PickleGlobal('torch._utils._rebuild_tensor_v2', (args) => new PickledTensor(args)),
    new PickleGlobal('torch._utils._rebuild_parameter', ([tensor]) => tensor ?? null),
    ...[...storageFormats.keys()].map((name) => new PickleGlobal(name, () => notCalled(name))),
  ].map((global) => [global.name, global]),
);

/**
 * The storage of an id: ('storage', class, key, device, count).
 *
 * @throws ModelFormatError when it is not in the file, or not as long as it says
 */
export function torchStorage(
  id: PickleValue,
  bytesOf: (key: string) => Uint8Array | undefined,
): TorchStorage {
  const [kind, type, key, , count] = Array.isArray(id) ? id : [];
  const format = type instanceof PickleGlobal ? storageFormats.get(type.name) : undefined;
  if (kind !== 'storage' || format === undefined || typeof key !== 'string' || !isSize(count)) {
    throw brokenPickle('it refers to something outside that is no storage of numbers');
  }
  const bytes = bytesOf(key);
  if (bytes?.length === count * format.bytes) return new TorchStorage(format, bytes);
  throw brokenPickle(`storage ${quoteName(key)} is missing, or not of ${count} numbers`);
}

function notCalled(name: string): never {
  throw brokenPickle(`it calls ${name}`);
}

function isListOfSizes(value: PickleValue | undefined): value is number[] {
  return Array.isArray(value) && value.every(isSize);
}
