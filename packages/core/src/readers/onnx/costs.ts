/** What the reading of one file may cost. It is spent before anything is allocated or begun, so that no file is worth more. */

import { ModelFormatError } from '../../errors.ts';

const most = {
  /** Fields of protobuf messages: what becomes objects of ours. */
  fields: 2 ** 19,
  /** Nodes that are decoded, and nodes that run: those of functions again at each call. */
  nodes: 2 ** 16,
  /** Multiplications and the like, to fold constants and to recognise layers. */
  operations: 2 ** 27,
  /** Bytes of what is computed from the numbers of the file: weights turned around, constants folded. */
  bytes: 2 ** 31,
} as const;

/** For each byte of the file so many may be computed: a float16 takes four times as many in float64, and again when folded. */
const BYTES_FOR_EACH = 16;
const BYTES_FOR_ALL = 2 ** 25;

type Kind = keyof typeof most;

/** On whose behalf something is spent. */
export interface Spender {
  readonly place: string;
  readonly surroundings: { readonly costs: Costs };
}

export class Costs {
  readonly #left: Record<Kind, number>;

  /** `fileBytes` are those of the file, and of what comes with it. */
  constructor(fileBytes: number) {
    this.#left = { ...most, bytes: Math.min(most.bytes, BYTES_FOR_ALL + BYTES_FOR_EACH * fileBytes) };
  }

  /** @throws ModelFormatError, naming what was read, when it is more than is left */
  spend(kind: Kind, amount: number, what: string): void {
    this.#left[kind] -= amount;
    if (this.#left[kind] >= 0) return;
    throw new ModelFormatError(`.onnx: ${what}: needs more ${kind} than a file of this size may cost`);
  }
}
