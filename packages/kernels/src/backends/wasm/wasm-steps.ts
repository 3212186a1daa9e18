/** Steps whose weights lie in WebAssembly memory, and what happens when rows are sent through them. */

import type { SyncLoadedSteps } from '../../backend.ts';
import { ClosedError } from '../../errors.ts';
import type { Matrix } from '../../matrix.ts';
import type { Step } from '../../step.ts';
import type { Machine } from './machine.ts';
import type { Records } from './program.ts';
import { type Pass, ResidentProgram } from './resident-program.ts';
import { matrixBytes } from './workspace.ts';

export class WasmSteps implements SyncLoadedSteps {
  /** The machine of the backend; undefined once that is closed. */
  readonly #machine: () => Machine | undefined;
  readonly #program: ResidentProgram;

  constructor(steps: readonly Step[], machine: () => Machine | undefined) {
    this.#machine = machine;
    this.#program = new ResidentProgram(steps, this.#openMachine());
  }

  run(x: Matrix): Matrix {
    const machine = this.#openMachine();
    return this.#send(machine, x, this.#program.passOf(x));
  }

  trace(x: Matrix): Matrix[] {
    const machine = this.#openMachine();
    let output = x;
    return this.#program.passesOf(x).map((pass) => {
      output = this.#send(machine, output, pass);
      return output;
    });
  }

  unload(): void {
    this.#program.unload(this.#machine());
  }

  #openMachine(): Machine {
    const machine = this.#machine();
    if (machine === undefined) throw new ClosedError('the backend is closed');
    return machine;
  }

  #send(machine: Machine, x: Matrix, pass: Pass): Matrix {
    const places = reserve(machine, x, pass);
    const program = this.#program.hold(machine);
    try {
      return sendThrough(machine, x, pass, pass.recordsIn(program), places);
    } finally {
      this.#program.release(machine);
    }
  }
}

/** Where a chunk of x, its output, and two outputs in between lie. */
interface Places {
  readonly chunk: number;
  readonly from: number;
  readonly to: number;
  readonly betweenA: number;
  readonly betweenB: number;
}

function reserve({ workspace }: Machine, x: Matrix, { outputs, widestBetween, chunkRows }: Pass): Places {
  const chunk = Math.min(chunkRows, x.rows);
  const xBytes = matrixBytes(chunk, x.cols);
  const outBytes = matrixBytes(chunk, outputs);
  const betweenBytes = matrixBytes(chunk, widestBetween);
  const from = workspace.reserve(xBytes + outBytes + 2 * betweenBytes);
  const to = from + xBytes;
  return { chunk, from, to, betweenA: to + outBytes, betweenB: to + outBytes + betweenBytes };
}

/** A chunk of rows at a time; small inputs, of one chunk, without a view of each. */
function sendThrough(
  { kernel, heap }: Machine,
  x: Matrix,
  { outputs }: Pass,
  { pointer, count }: Records,
  { chunk, from, to, betweenA, betweenB }: Places,
): Matrix {
  const { rows, cols } = x;
  if (count === 0) return { rows, cols, data: x.data.slice() };
  if (chunk === rows) {
    heap.floats.set(x.data, from / 4);
    kernel.run(pointer, count, rows, cols, from, to, betweenA, betweenB);
    return { rows, cols: outputs, data: heap.floats.slice(to / 4, to / 4 + rows * outputs) };
  }
  const data = new Float32Array(rows * outputs);
  for (let first = 0; first < rows; first += chunk) {
    const some = Math.min(chunk, rows - first);
    heap.floats.set(x.data.subarray(first * cols, (first + some) * cols), from / 4);
    kernel.run(pointer, count, some, cols, from, to, betweenA, betweenB);
    data.set(heap.floats.subarray(to / 4, to / 4 + some * outputs), first * outputs);
  }
  return { rows, cols: outputs, data };
}
