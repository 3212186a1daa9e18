/**
 * The `wasm` backend: 128-bit SIMD on the caller's thread. A net's weights are packed once and stay in WebAssembly
 * memory; rows go through all the steps a chunk at a time, so that memory is the weights and one chunk.
 */

import type { SyncBackend, SyncLoadedSteps } from '../../backend.ts';
import type { Matrix } from '../../matrix.ts';
import { matmulStep, type Step } from '../../step.ts';
import type { Machine } from './machine.ts';
import { type MachineOptions, openMachine } from './open-machine.ts';
import { WasmSteps } from './wasm-steps.ts';

/** @throws ArgumentError for a tile that there is not, BackendUnavailableError when wide mode cannot be had */
export async function openWasm(options: MachineOptions = {}): Promise<SyncBackend> {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 16384 });
  return new WasmBackend(await openMachine('wasm', memory, options));
}

class WasmBackend implements SyncBackend {
  readonly name = 'wasm';
  /** Undefined once closed. */
  #machine: Machine | undefined;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  matmul(a: Matrix, b: Matrix): Matrix {
    const steps = this.load([matmulStep(b)]);
    try {
      return steps.run(a);
    } finally {
      steps.unload();
    }
  }

  load(steps: readonly Step[]): SyncLoadedSteps {
    return new WasmSteps(steps, () => this.#machine);
  }

  close(): void {
    this.#machine = undefined;
  }
}
