/** Steps whose weights lie in shared memory, and how a call is cut into jobs for the threads. */

import type { LoadedSteps } from '../../backend.ts';
import { ClosedError } from '../../errors.ts';
import type { Matrix } from '../../matrix.ts';
import type { Step } from '../../step.ts';
import type { Machine } from '../wasm/machine.ts';
import type { Records } from '../wasm/program.ts';
import { type Pass, ResidentProgram } from '../wasm/resident-program.ts';
import { matrixBytes } from '../wasm/workspace.ts';
import type { Job } from './protocol.ts';

/** Input and output that lie in shared memory at a time: the bound on memory, however long the batch. */
const WINDOW_BYTES = 16 * 1024 * 1024;

/** What the one call whose turn it is may use. */
export interface Turn {
  readonly machine: Machine;
  readonly threads: number;
  run(job: Job): Promise<void>;
}

/** Waits until it is the call's turn. */
export type InTurn = <T>(call: (turn: Turn) => Promise<T>) => Promise<T>;

export class WorkersSteps implements LoadedSteps {
  /** The machine of the backend; undefined once that is closed. */
  readonly #machine: () => Machine | undefined;
  readonly #inTurn: InTurn;
  readonly #program: ResidentProgram;

  constructor(steps: readonly Step[], machine: () => Machine | undefined, inTurn: InTurn) {
    const open = machine();
    if (open === undefined) throw new ClosedError('the backend is closed');
    this.#machine = machine;
    this.#inTurn = inTurn;
    this.#program = new ResidentProgram(steps, open);
  }

  run(x: Matrix): Promise<Matrix> {
    return this.#inTurn((turn) => this.#send(turn, x, this.#program.passOf(x)));
  }

  trace(x: Matrix): Promise<Matrix[]> {
    return this.#inTurn(async (turn) => {
      const outputs: Matrix[] = [];
      for (const pass of this.#program.passesOf(x)) {
        outputs.push(await this.#send(turn, outputs.at(-1) ?? x, pass));
      }
      return outputs;
    });
  }

  unload(): void {
    this.#program.unload(this.#machine());
  }

  /** The program is held, for others may load, unload and allocate while the threads work. */
  async #send(turn: Turn, x: Matrix, pass: Pass): Promise<Matrix> {
    const program = this.#program.hold(turn.machine);
    try {
      return await sendThrough(turn, x, pass, pass.recordsIn(program));
    } finally {
      this.#program.release(turn.machine);
    }
  }
}

/** A window of rows at a time; the threads share a window out in chunks. */
async function sendThrough(turn: Turn, x: Matrix, pass: Pass, { pointer, count }: Records): Promise<Matrix> {
  const { machine, threads } = turn;
  const { heap, workspace } = machine;
  const { outputs, widestBetween } = pass;
  const { cols } = x;
  if (count === 0) return { rows: x.rows, cols, data: x.data.slice() };
  const rowBytes = 4 * Math.max(1, cols + outputs);
  const window = Math.min(x.rows, Math.max(pass.chunkRows, Math.floor(WINDOW_BYTES / rowBytes)));
  const chunkRows = Math.max(1, Math.min(pass.chunkRows, Math.ceil(window / threads)));
  const xBytes = matrixBytes(window, cols);
  const outBytes = matrixBytes(window, outputs);
  const betweenBytes = matrixBytes(chunkRows, widestBetween);
  const from = workspace.reserve(xBytes + outBytes + 2 * threads * betweenBytes);
  const to = from + xBytes;
  const between = to + outBytes;

  const data = new Float32Array(x.rows * outputs);
  for (let first = 0; first < x.rows; first += window) {
    const rows = Math.min(window, x.rows - first);
    heap.floats.set(x.data.subarray(first * cols, (first + rows) * cols), from / 4);
    await turn.run({ pointer, count, rows, cols, outputs, from, to, chunkRows, between, betweenBytes });
    data.set(heap.floats.subarray(to / 4, to / 4 + rows * outputs), first * outputs);
  }
  return { rows: x.rows, cols: outputs, data };
}
