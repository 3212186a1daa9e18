/** What the reading of one file may cost. It is spent before anything is allocated or begun, so that no file is worth more. */

import { ModelFormatError } from '../../errors.ts';

const most = {
  /** Fields of protobuf messages: what becomes objects of ours. */
  fields: 2 ** 19,
  /** Nodes that are decoded, and nodes that run: those of functions again at each call. */
  nodes: 2 ** 17,
  /** Bytes of what is computed from the numbers of the file: weights turned around, constants folded. */
  bytes: 2 ** 31,
  /** Multiplications and the like, to fold constants and to recognise layers. */
  operations: 2 ** 28,
} as const;

export class Costs {
  readonly #spent: Record<keyof typeof most, number> = { fields: 0, nodes: 0, bytes: 0, operations: 0 };

  /** @throws ModelFormatError, naming what was read, when it is more than a file may cost */
  spend(kind: keyof typeof most, amount: number, what: string): void {
    this.#spent[kind] += amount;
    if (this.#spent[kind] <= most[kind]) return;
    throw new ModelFormatError(
      `.onnx: ${what}: needs more than the ${most[kind]} ${kind} that a file may cost`,
    );
  }
}
