/**
 * The program of some steps, resident in a machine's memory while there is room: checked against every input, kept in
 * place while a call uses it, written again when it had to make room, gone with its owner.
 */

import { ClosedError } from '../../errors.ts';
import type { Matrix } from '../../matrix.ts';
import { type Sizing, sizing } from '../../sizing.ts';
import { checkInput, checkSteps, inputSize, type Step } from '../../step.ts';
import type { Loan } from './loans.ts';
import type { Machine } from './machine.ts';
import { type Program, type Records, recordOf, writeProgram } from './program.ts';

/** What a matrix goes through in one go. */
export interface Pass {
  /** Columns that come out. */
  readonly outputs: number;
  /** Columns of the widest output between two of its records. */
  readonly widestBetween: number;
  /** Rows that should go together. */
  readonly chunkRows: number;
  readonly recordsIn: (program: Program) => Records;
}

export class ResidentProgram {
  readonly #steps: readonly Step[];
  readonly #inputs: number | undefined;
  readonly #loan: Loan;
  #program: Program | undefined;
  #sizing: Sizing;
  #wholePass: Pass;
  #unloaded = false;

  /** @throws ShapeError when the steps do not fit together, MemoryLimitError */
  constructor(steps: readonly Step[], machine: Machine) {
    checkSteps(steps);
    this.#steps = steps;
    this.#inputs = inputSize(steps);
    this.#sizing = sizing(steps, this.#inputs ?? 0);
    this.#wholePass = wholePass(this.#sizing);
    this.#loan = machine.loans.open(this);
    this.hold(machine);
    this.release(machine);
  }

  /** The pass of x through all steps at once. @throws ShapeError, ClosedError */
  passOf(x: Matrix): Pass {
    this.#check(x);
    return this.#wholePass;
  }

  /** The passes of x through one step after the other. @throws ShapeError, ClosedError */
  passesOf(x: Matrix): Pass[] {
    this.#check(x);
    const { widths, chunkRows } = this.#sizing;
    return widths.map((outputs, i) => ({
      outputs,
      widestBetween: 0,
      chunkRows,
      recordsIn: (program) => recordOf(program, i),
    }));
  }

  /** The program, which stays where it is until `release`. @throws MemoryLimitError */
  hold(machine: Machine): Program {
    if (this.#program === undefined || this.#loan.region === undefined) {
      this.#program = writeProgram(machine, this.#steps);
      this.#loan.region = this.#program.region;
    }
    machine.loans.hold(this.#loan);
    return this.#program;
  }

  release({ loans }: Machine): void {
    loans.release(this.#loan);
  }

  /** Refuses calls from now on; memory is freed when those that run have ended. */
  unload(machine: Machine | undefined): void {
    this.#unloaded = true;
    machine?.loans.end(this.#loan);
  }

  #check(x: Matrix): void {
    if (this.#unloaded) throw new ClosedError('these steps were unloaded');
    checkInput(x, this.#inputs);
    if (this.#sizing.inputs === x.cols) return;
    this.#sizing = sizing(this.#steps, x.cols);
    this.#wholePass = wholePass(this.#sizing);
  }
}

function wholePass({ outputs, widestBetween, chunkRows }: Sizing): Pass {
  return { outputs, widestBetween, chunkRows, recordsIn: ({ fused }) => fused };
}
