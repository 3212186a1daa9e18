/**
 * What the main side and its threads say to each other. A thread is woken through the control block, a few integers
 * in shared memory; it answers with messages.
 */

/** The integers of the control block, by place. */
export const CELLS = {
  /** Counts jobs; threads sleep on it and wake when it changes. */
  generation: 0,
  /** The next chunk of rows that nobody has taken. */
  nextChunk: 1,
  /** Threads that have not finished the job. */
  running: 2,
  /** The records to run, and how many. */
  pointer: 3,
  count: 4,
  /** Rows of `cols` numbers that lie at `from`; rows of `outputs` numbers go to `to`. */
  rows: 5,
  cols: 6,
  outputs: 7,
  from: 8,
  to: 9,
  /** Rows that a thread takes at a time. */
  chunkRows: 10,
  /** Each thread has two places of `betweenBytes`, from `between` on. */
  between: 11,
  betweenBytes: 12,
} as const;

export const CONTROL_BYTES = 4 * Object.keys(CELLS).length;

export type Job = Readonly<
  Record<Exclude<keyof typeof CELLS, 'generation' | 'nextChunk' | 'running'>, number>
>;

/** The control block when a team of `threads` begins a job; the generation is left as it is. */
export function writeJob(control: Int32Array, job: Job, threads: number): void {
  const { pointer, count, rows, cols, outputs, from, to, chunkRows, between, betweenBytes } = job;
  control.set(
    [0, threads, pointer, count, rows, cols, outputs, from, to, chunkRows, between, betweenBytes],
    CELLS.nextChunk,
  );
}

/** The first message to a thread. */
export interface Start {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  /** The register tile for the thread's kernel. */
  readonly tileRows: number;
  readonly control: Int32Array;
  readonly cells: typeof CELLS;
  /** The thread's place in the team, from 0. */
  readonly index: number;
}

/** What a thread answers: it can work; the job is done (said by the last to finish); something went wrong. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly reason: string };
