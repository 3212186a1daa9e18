/** What a pickle can hold here: plain data, and the few objects that a list of globals allows. */

import { ModelFormatError } from '../../errors.ts';

export type PickleValue =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  /** A tuple or a list. */
  | PickleValue[]
  | Map<PickleValue, PickleValue>
  | PickleGlobal
  | PickleObject;

/** A function or class of Python by its name, and what stands for a call of it. Nothing of Python's is run. */
export class PickleGlobal {
  readonly name: string;
  readonly call: (args: readonly PickleValue[]) => PickleValue;

  constructor(name: string, call: (args: readonly PickleValue[]) => PickleValue) {
    this.name = name;
    this.call = call;
  }
}

/** Made by a global, and given its state afterwards. */
export abstract class PickleObject {
  abstract build(state: PickleValue): void;
}

/** Something that is not read: it takes any state and any items, and keeps none. */
export class InertObject extends PickleObject {
  override build(): void {}
}

export function brokenPickle(what: string): ModelFormatError {
  return new ModelFormatError(`a pickle that we cannot read: ${what}`);
}
