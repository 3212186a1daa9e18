/**
 * The threads of a backend, working on one job at a time together. A team that loses one thread is lost as a whole:
 * nobody knows which rows that thread had taken.
 */

import { WorkerLostError } from '../../errors.ts';
import type { Machine } from '../wasm/machine.ts';
import { type Answer, CELLS, CONTROL_BYTES, type Job, writeJob } from './protocol.ts';
import { spawnThread, type Thread, type ThreadEvents } from './thread.ts';

interface Waiting {
  resolve(): void;
  reject(error: Error): void;
}

export class Team {
  readonly #control = new Int32Array(new SharedArrayBuffer(CONTROL_BYTES));
  readonly #threads: readonly Thread[];
  /** Threads that have not said that they are ready. */
  #starting: number;
  /** Who waits, for the team to be ready or for its job to be done. */
  #waiting: Waiting | undefined;
  readonly #events: ThreadEvents = {
    answered: (answer) => this.#answered(answer),
    lost: (reason) => this.#lost(reason),
  };
  #ended: { readonly error: Error; readonly terminated: Promise<unknown> } | undefined;

  private constructor(size: number) {
    this.#starting = size;
    const threads: Thread[] = [];
    this.#threads = threads;
    try {
      while (threads.length < size) threads.push(spawnThread(this.#events));
    } catch (error) {
      for (const thread of threads) void thread.terminate();
      throw error;
    }
  }

  /** A team whose threads all can work. @throws WorkerLostError when one cannot */
  static async start(size: number, { module, heap, tileRows }: Machine): Promise<Team> {
    const team = new Team(size);
    await team.#until(() => {
      team.#threads.forEach((thread, index) => {
        thread.start({ module, memory: heap.memory, tileRows, control: team.#control, cells: CELLS, index });
      });
    });
    for (const thread of team.#threads) thread.release();
    return team;
  }

  /** Whether it can work no more. */
  get isOver(): boolean {
    return this.#ended !== undefined;
  }

  /** Works through a job, one at a time. @throws WorkerLostError, or the error that `end` was called with */
  async run(job: Job): Promise<void> {
    const [first] = this.#threads;
    first?.hold();
    try {
      await this.#until(() => this.#wake(job));
    } finally {
      // A thread that is being terminated keeps the process alive until it is gone, and must: someone awaits that.
      if (!this.isOver) first?.release();
    }
  }

  /** Stops all threads; whoever waits gets `error`. Resolves when none runs any more. */
  async end(error: Error): Promise<void> {
    this.#ended ??= { error, terminated: Promise.all(this.#threads.map((thread) => thread.terminate())) };
    this.#waiting?.reject(this.#ended.error);
    await this.#ended.terminated;
  }

  #wake(job: Job): void {
    writeJob(this.#control, job, this.#threads.length);
    Atomics.add(this.#control, CELLS.generation, 1);
    Atomics.notify(this.#control, CELLS.generation);
  }

  #until(begin: () => void): Promise<void> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended.error);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      begin();
    });
  }

  #answered(answer: Answer): void {
    if (answer.kind === 'failed') this.#lost(answer.reason);
    else if (answer.kind === 'done' || --this.#starting === 0) this.#waiting?.resolve();
  }

  #lost(reason: string): void {
    void this.end(new WorkerLostError(`a worker thread was lost: ${reason}`));
  }
}
