/** The `js` backend: always there, answers at once, and the reference for the bits of every other. */

import type { SyncBackend, SyncLoadedSteps } from '../../backend.ts';
import { ClosedError } from '../../errors.ts';
import type { Matrix } from '../../matrix.ts';
import { type Sizing, sizing } from '../../sizing.ts';
import { checkInput, checkSteps, inputSize, matmulStep, type Step } from '../../step.ts';
import { type PackedStep, packStep, runStep } from './run-step.ts';

export function openJs(): SyncBackend {
  return new JsBackend();
}

class JsBackend implements SyncBackend {
  readonly name = 'js';
  #closed = false;

  matmul(a: Matrix, b: Matrix): Matrix {
    return this.load([matmulStep(b)]).run(a);
  }

  load(steps: readonly Step[]): SyncLoadedSteps {
    this.checkOpen();
    checkSteps(steps);
    return new JsSteps(this, steps);
  }

  close(): void {
    this.#closed = true;
  }

  checkOpen(): void {
    if (this.#closed) throw new ClosedError('the backend is closed');
  }
}

class JsSteps implements SyncLoadedSteps {
  readonly #backend: JsBackend;
  readonly #steps: readonly Step[];
  readonly #packed: readonly PackedStep[];
  readonly #inputs: number | undefined;
  #sizing: Sizing;
  #between: [Float32Array, Float32Array] = [new Float32Array(0), new Float32Array(0)];
  #unloaded = false;

  constructor(backend: JsBackend, steps: readonly Step[]) {
    this.#backend = backend;
    this.#steps = steps;
    this.#packed = steps.map(packStep);
    this.#inputs = inputSize(steps);
    this.#sizing = sizing(steps, this.#inputs ?? 0);
  }

  run(x: Matrix): Matrix {
    const { outputs, chunkRows } = this.#sizingOf(x);
    const data = new Float32Array(x.rows * outputs);
    for (let first = 0; first < x.rows; first += chunkRows) {
      this.#runChunk(x, first, Math.min(chunkRows, x.rows - first), data);
    }
    return { rows: x.rows, cols: outputs, data };
  }

  trace(x: Matrix): Matrix[] {
    const { widths } = this.#sizingOf(x);
    let source = x;
    return this.#packed.map((step, i) => {
      const cols = widths[i]!;
      const output = { rows: x.rows, cols, data: new Float32Array(x.rows * cols) };
      runStep(step, x.rows, source.cols, source.data, 0, output.data, 0);
      source = output;
      return output;
    });
  }

  unload(): void {
    this.#unloaded = true;
  }

  #sizingOf(x: Matrix): Sizing {
    this.#backend.checkOpen();
    if (this.#unloaded) throw new ClosedError('these steps were unloaded');
    checkInput(x, this.#inputs);
    if (this.#sizing.inputs !== x.cols) this.#sizing = sizing(this.#steps, x.cols);
    return this.#sizing;
  }

  /** All steps on `rows` rows of x, from row `first` on, into the same rows of `result`. */
  #runChunk(x: Matrix, first: number, rows: number, result: Float32Array): void {
    const { inputs, widths, outputs } = this.#sizing;
    const between = this.#betweenFor(rows);
    const last = this.#packed.length - 1;
    if (last < 0) result.set(x.data.subarray(first * inputs, (first + rows) * inputs), first * inputs);
    let source: Float32Array = x.data;
    let start = first * inputs;
    let cols = inputs;
    for (let i = 0; i <= last; i++) {
      const target = i === last ? result : between[i % 2 === 0 ? 0 : 1];
      const targetStart = i === last ? first * outputs : 0;
      runStep(this.#packed[i]!, rows, cols, source, start, target, targetStart);
      source = target;
      start = targetStart;
      cols = widths[i]!;
    }
  }

  /** Two buffers that the steps write to in turn, kept from call to call. */
  #betweenFor(rows: number): [Float32Array, Float32Array] {
    const length = rows * this.#sizing.widestBetween;
    if (this.#between[0].length < length)
      this.#between = [new Float32Array(length), new Float32Array(length)];
    return this.#between;
  }
}
