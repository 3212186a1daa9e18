/**
 * Regions on loan: what can be written again, such as packed weights. A loan ends with its owner, which nobody has
 * to tell; and while it is idle it may be taken back to make room, the one longest unused first.
 */

import type { Heap, Region } from './heap.ts';

export interface Loan {
  /** Undefined before it is written, and again when it was taken back. */
  region: Region | undefined;
  /** Calls that use it now. */
  uses: number;
  /** When it was last used, as counted by its lender. */
  lastUse: number;
}

export class Loans {
  readonly #heap: Heap;
  readonly #loans = new Set<Loan>();
  readonly #ownerless = new FinalizationRegistry<Loan>((loan) => this.end(loan));
  #clock = 0;

  constructor(heap: Heap) {
    this.#heap = heap;
    heap.makeRoom = () => this.#takeBackOne();
  }

  /** A loan that ends when nothing refers to `owner` any more. */
  open(owner: WeakKey): Loan {
    const loan = { region: undefined, uses: 0, lastUse: 0 };
    this.#loans.add(loan);
    this.#ownerless.register(owner, loan);
    return loan;
  }

  /** Keeps the region where it is until `release`. */
  hold(loan: Loan): void {
    loan.uses++;
    loan.lastUse = ++this.#clock;
  }

  /** The end of one use. */
  release(loan: Loan): void {
    loan.uses--;
    if (loan.uses === 0 && !this.#loans.has(loan)) this.#free(loan);
  }

  /** Frees the region, at once or when the calls that use it have ended. */
  end(loan: Loan): void {
    this.#loans.delete(loan);
    if (loan.uses === 0) this.#free(loan);
  }

  #takeBackOne(): boolean {
    let oldest: Loan | undefined;
    for (const loan of this.#loans) {
      const isIdle = loan.region !== undefined && loan.uses === 0;
      if (isIdle && (oldest === undefined || loan.lastUse < oldest.lastUse)) oldest = loan;
    }
    if (oldest !== undefined) this.#free(oldest);
    return oldest !== undefined;
  }

  #free(loan: Loan): void {
    if (loan.region !== undefined) this.#heap.free(loan.region);
    loan.region = undefined;
  }
}
