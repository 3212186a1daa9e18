/** From the digits of the generated file to a kernel that runs. */

import { kernel, memoryFlags } from './kernel.generated.ts';

/** What the compiled kernels export; assembly/program.ts is the source. Places are byte offsets into the memory. */
export interface Kernel {
  /** Chooses the register tile. */
  setTileRows(rows: number): void;
  /** Puts `some` rows of W (rows, cols), from row `first` on, to their places in the packed W at `target`. */
  pack(first: number, some: number, rows: number, cols: number, source: number, target: number): void;
  run(
    program: number,
    records: number,
    rows: number,
    cols: number,
    x: number,
    out: number,
    scratchA: number,
    scratchB: number,
  ): void;
}

/** Flags of a memory with a maximum that threads share, in the WebAssembly binary format. */
const SHARED = 3;

/** For a memory of its own, or for one that threads share. */
export function compile(isShared: boolean): Promise<WebAssembly.Module> {
  const bytes = Uint8Array.from({ length: kernel.length / 2 }, (_, i) =>
    Number.parseInt(kernel.slice(2 * i, 2 * i + 2), 16),
  );
  if (isShared) bytes[memoryFlags] = SHARED;
  return WebAssembly.compile(bytes);
}

export async function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): Promise<Kernel> {
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
  return exports as unknown as Kernel;
}
