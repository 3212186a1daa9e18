/** Steps whose weights lie in shared memory, and how a call is cut into jobs for the threads. */

import type { LoadedSteps } from '../../backend.ts';
import type { Matrix } from '../../matrix.ts';
import type { Step } from '../../step.ts';
import type { Heap } from '../wasm/heap.ts';
import { ResidentProgram, type Way } from '../wasm/resident-program.ts';
import { matrixBytes, type Workspace } from '../wasm/workspace.ts';
import type { Job } from './protocol.ts';

/** Input and output that lie in shared memory at a time: the bound on memory, however long the batch. */
const WINDOW_BYTES = 16 * 1024 * 1024;

/** What a backend lends to one call at a time. */
export interface Crew {
  readonly heap: Heap;
  readonly workspace: Workspace;
  readonly threads: number;
  run(job: Job): Promise<void>;
}

/** Waits until no other call has the crew. */
export type WithCrew = <T>(call: (crew: Crew) => Promise<T>) => Promise<T>;

export class WorkersSteps implements LoadedSteps {
  readonly #program: ResidentProgram;
  readonly #withCrew: WithCrew;

  constructor(steps: readonly Step[], heap: () => Heap | undefined, withCrew: WithCrew) {
    this.#program = new ResidentProgram(steps, heap);
    this.#withCrew = withCrew;
  }

  run(x: Matrix): Promise<Matrix> {
    return this.#withCrew((crew) => send(crew, x, this.#program.wayOf(x)));
  }

  trace(x: Matrix): Promise<Matrix[]> {
    return this.#withCrew(async (crew) => {
      const outputs: Matrix[] = [];
      for (const way of this.#program.waysOf(x)) outputs.push(await send(crew, outputs.at(-1) ?? x, way));
      return outputs;
    });
  }

  unload(): void {
    this.#program.unload();
  }
}

/** Sends x its way, a window of rows at a time; the threads share a window out in chunks. */
async function send(crew: Crew, x: Matrix, way: Way): Promise<Matrix> {
  const { records, outputs, widestBetween } = way;
  const { heap, workspace, threads } = crew;
  if (records.count === 0) return { ...x, data: x.data.slice() };
  const rowBytes = 4 * Math.max(1, x.cols + outputs);
  const window = Math.min(x.rows, Math.max(way.chunkRows, Math.floor(WINDOW_BYTES / rowBytes)));
  const chunkRows = Math.max(1, Math.min(way.chunkRows, Math.ceil(window / threads)));
  const xBytes = matrixBytes(window, x.cols);
  const outBytes = matrixBytes(window, outputs);
  const betweenBytes = matrixBytes(chunkRows, widestBetween);
  const from = workspace.reserve(xBytes + outBytes + 2 * threads * betweenBytes);
  const to = from + xBytes;
  const between = to + outBytes;

  const data = new Float32Array(x.rows * outputs);
  for (let first = 0; first < x.rows; first += window) {
    const rows = Math.min(window, x.rows - first);
    heap.floats.set(x.data.subarray(first * x.cols, (first + rows) * x.cols), from / 4);
    const { pointer, count } = records;
    await crew.run({
      pointer,
      count,
      rows,
      cols: x.cols,
      outputs,
      from,
      to,
      chunkRows,
      between,
      betweenBytes,
    });
    data.set(heap.floats.subarray(to / 4, to / 4 + rows * outputs), first * outputs);
  }
  return { rows: x.rows, cols: outputs, data };
}
