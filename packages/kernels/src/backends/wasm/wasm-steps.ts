/** Steps whose weights lie in WebAssembly memory, and what happens when rows are sent through them. */

import type { SyncLoadedSteps } from '../../backend.ts';
import { ClosedError } from '../../errors.ts';
import type { Matrix } from '../../matrix.ts';
import type { Step } from '../../step.ts';
import type { Machine } from './machine.ts';
import { ResidentProgram, type Way } from './resident-program.ts';
import { matrixBytes } from './workspace.ts';

export class WasmSteps implements SyncLoadedSteps {
  /** The machine of the backend; undefined once that is closed. */
  readonly #machine: () => Machine | undefined;
  readonly #program: ResidentProgram;

  constructor(steps: readonly Step[], machine: () => Machine | undefined) {
    this.#machine = machine;
    this.#program = new ResidentProgram(steps, () => machine()?.heap);
  }

  run(x: Matrix): Matrix {
    return this.#send(x, this.#program.wayOf(x));
  }

  trace(x: Matrix): Matrix[] {
    let output = x;
    return this.#program.waysOf(x).map((way) => {
      output = this.#send(output, way);
      return output;
    });
  }

  unload(): void {
    this.#program.unload();
  }

  /** Sends x its way, a chunk of rows at a time; the workspace holds a chunk of x, its output, and two between. */
  #send(x: Matrix, { records, outputs, widestBetween, chunkRows }: Way): Matrix {
    const machine = this.#machine();
    if (machine === undefined) throw new ClosedError('the backend is closed');
    const { kernel, heap, workspace } = machine;
    if (records.count === 0) return { ...x, data: x.data.slice() };
    const chunk = Math.min(chunkRows, x.rows);
    const xBytes = matrixBytes(chunk, x.cols);
    const outBytes = matrixBytes(chunk, outputs);
    const betweenBytes = matrixBytes(chunk, widestBetween);
    const from = workspace.reserve(xBytes + outBytes + 2 * betweenBytes);
    const to = from + xBytes;
    const between = to + outBytes;

    const data = new Float32Array(x.rows * outputs);
    for (let first = 0; first < x.rows; first += chunk) {
      const rows = Math.min(chunk, x.rows - first);
      heap.floats.set(x.data.subarray(first * x.cols, (first + rows) * x.cols), from / 4);
      kernel.run(records.pointer, records.count, rows, x.cols, from, to, between, between + betweenBytes);
      data.set(heap.floats.subarray(to / 4, to / 4 + rows * outputs), first * outputs);
    }
    return { rows: x.rows, cols: outputs, data };
  }
}
