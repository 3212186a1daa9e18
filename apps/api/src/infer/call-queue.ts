/**
 * The calls of one net on one backend. A call that comes while nothing runs and nothing is to be waited for runs at once.
 * Those that have to wait share the next run: their rows go in one below the other, and each gets its own scores back.
 */

import type { Matrix, MaybePromise, Net } from '@glassnet/core';
import type { Backend } from '@glassnet/kernels';
import { HttpError, RETRY_SOON } from '../answers/http-error.ts';
import type { ModelConfig } from '../models/model-config.ts';
import type { Statistics } from '../models/statistics.ts';

export interface Ran {
  readonly scores: Matrix;
  /** The output of every layer, where it was asked for. */
  readonly outputs?: readonly Matrix[];
  /** From the call to the beginning of its run. */
  readonly queueMilliseconds: number;
  /** Of the run, which others may have shared. */
  readonly milliseconds: number;
}

interface WaitingCall {
  readonly x: Matrix;
  readonly since: number;
  readonly longest: number;
  resolve(ran: Ran): void;
  reject(error: unknown): void;
}

export class CallQueue {
  readonly backend: Backend;
  readonly #net: Net;
  readonly #config: ModelConfig;
  readonly #statistics: Statistics;
  #waiting: WaitingCall[] = [];
  #waitingRows = 0;
  #isRunning = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(net: Net, backend: Backend, config: ModelConfig, statistics: Statistics) {
    this.#net = net;
    this.backend = backend;
    this.#config = config;
    this.#statistics = statistics;
  }

  /**
   * @param longest how many milliseconds the call may wait for its run
   * @throws HttpError 503 for one that waited longer; what the backend throws
   */
  run(x: Matrix, longest = Number.POSITIVE_INFINITY): MaybePromise<Ran> {
    const { max_queue_delay_us: delay, max_batch_rows: mostRows } = this.#config;
    const isAlone = !this.#isRunning && this.#waiting.length === 0;
    if (isAlone && (delay === 0 || x.rows >= mostRows)) return this.#runAlone(x);
    return this.#wait(x, longest);
  }

  #runAlone(x: Matrix): MaybePromise<Ran> {
    const start = performance.now();
    const scores = this.#net.predict(x, { backend: this.backend });
    if (!(scores instanceof Promise)) return this.#ran(x.rows, scores, start);
    this.#isRunning = true;
    return scores
      .then((ready) => this.#ran(x.rows, ready, start))
      .finally(() => {
        this.#isRunning = false;
        this.#runWaiting();
      });
  }

  #ran(rows: number, scores: Matrix, start: number): Ran {
    const milliseconds = performance.now() - start;
    this.#statistics.ran(rows, milliseconds);
    return { scores, milliseconds, queueMilliseconds: 0 };
  }

  #wait(x: Matrix, longest: number): Promise<Ran> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ x, longest, since: performance.now(), resolve, reject });
      this.#waitingRows += x.rows;
      this.#statistics.waiting++;
      if (this.#isRunning) return;
      if (this.#waitingRows >= this.#config.max_batch_rows) this.#runWaiting();
      else this.#timer ??= setTimeout(() => this.#runWaiting(), this.#config.max_queue_delay_us / 1000);
    });
  }

  /** One run for as many as fit, in the order in which they came; the others wait for the next. */
  #runWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#refuseLate();
    const calls = this.#takeBatch();
    if (calls.length === 0) return;
    this.#isRunning = true;
    this.#runTogether(calls).finally(() => {
      this.#isRunning = false;
      if (this.#waiting.length > 0) this.#runWaiting();
    });
  }

  #refuseLate(): void {
    const now = performance.now();
    const isLate = ({ since, longest }: WaitingCall) => now - since > longest;
    const late = this.#waiting.filter(isLate);
    if (late.length === 0) return;
    this.#waiting = this.#waiting.filter((call) => !isLate(call));
    this.#left(late);
    for (const { reject } of late) {
      reject(new HttpError(503, 'the call waited longer than its timeout', RETRY_SOON));
    }
  }

  #takeBatch(): WaitingCall[] {
    const most = this.#config.max_batch_rows;
    const cols = this.#waiting[0]?.x.cols;
    let rows = 0;
    const end = this.#waiting.findIndex(({ x }, i) => {
      rows += x.rows;
      return i > 0 && (rows > most || x.cols !== cols);
    });
    const batch = this.#waiting.splice(0, end === -1 ? this.#waiting.length : end);
    this.#left(batch);
    return batch;
  }

  #left(calls: readonly WaitingCall[]): void {
    this.#statistics.waiting -= calls.length;
    for (const { x } of calls) this.#waitingRows -= x.rows;
  }

  async #runTogether(calls: readonly WaitingCall[]): Promise<void> {
    const start = performance.now();
    try {
      const x = stacked(calls.map((call) => call.x));
      const scores = await this.#net.predict(x, { backend: this.backend });
      const { milliseconds } = this.#ran(x.rows, scores, start);
      let firstRow = 0;
      for (const { x: own, since, resolve } of calls) {
        resolve({
          scores: rowsOf(scores, firstRow, own.rows),
          milliseconds,
          queueMilliseconds: start - since,
        });
        firstRow += own.rows;
      }
    } catch (error) {
      for (const { reject } of calls) reject(error);
    }
  }
}

/** One below the other; all have as many columns. */
function stacked(parts: readonly Matrix[]): Matrix {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const cols = parts[0]?.cols ?? 0;
  const data = new Float32Array(rows * cols);
  let position = 0;
  for (const part of parts) {
    data.set(part.data, position);
    position += part.data.length;
  }
  return { rows, cols, data };
}

/** A copy, so that no caller holds the scores of another. */
function rowsOf({ cols, data }: Matrix, first: number, rows: number): Matrix {
  return { rows, cols, data: data.slice(first * cols, (first + rows) * cols) };
}
