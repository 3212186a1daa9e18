/** The program of some steps in a heap: written once, checked against every input, freed with its owner. */

import { ClosedError } from '../../errors.ts';
import type { Matrix } from '../../matrix.ts';
import { type Sizing, sizing } from '../../sizing.ts';
import { checkInput, checkSteps, inputSize, type Step } from '../../step.ts';
import type { Heap } from './heap.ts';
import { type Program, type Records, recordOf, writeProgram } from './program.ts';

/** What a matrix goes through in one go. */
export interface Way {
  readonly records: Records;
  /** Columns that come out. */
  readonly outputs: number;
  /** Columns of the widest output between two of the records. */
  readonly widestBetween: number;
  /** Rows that should go together. */
  readonly chunkRows: number;
}

export class ResidentProgram {
  readonly #steps: readonly Step[];
  readonly #inputs: number | undefined;
  /** The heap of the backend; undefined once that is closed. */
  readonly #heap: () => Heap | undefined;
  #program: Program | undefined;
  #sizing: Sizing;

  /** @throws ShapeError when the steps do not fit together, ClosedError, MemoryLimitError */
  constructor(steps: readonly Step[], heap: () => Heap | undefined) {
    const open = heap();
    if (open === undefined) throw new ClosedError('the backend is closed');
    checkSteps(steps);
    this.#steps = steps;
    this.#inputs = inputSize(steps);
    this.#heap = heap;
    this.#sizing = sizing(steps, this.#inputs ?? 0);
    this.#program = writeProgram(open, steps);
    open.freeWith(this, this.#program.region);
  }

  /** The way of x through all steps at once. @throws ShapeError, ClosedError */
  wayOf(x: Matrix): Way {
    const { fused } = this.#check(x);
    return { records: fused, ...this.#sizing };
  }

  /** The ways of x through one step after the other. @throws ShapeError, ClosedError */
  waysOf(x: Matrix): Way[] {
    const program = this.#check(x);
    const { widths, chunkRows } = this.#sizing;
    return widths.map((outputs, i) => ({
      records: recordOf(program, i),
      outputs,
      widestBetween: 0,
      chunkRows,
    }));
  }

  unload(): void {
    if (this.#program === undefined) return;
    this.#heap()?.freeNow(this, this.#program.region);
    this.#program = undefined;
  }

  #check(x: Matrix): Program {
    if (this.#program === undefined) throw new ClosedError('these steps were unloaded');
    checkInput(x, this.#inputs);
    if (this.#sizing.inputs !== x.cols) this.#sizing = sizing(this.#steps, x.cols);
    return this.#program;
  }
}
