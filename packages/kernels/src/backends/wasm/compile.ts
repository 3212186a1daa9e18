/** From the base64 of a generated file to a kernel that runs. */

/** What the compiled kernels export; assembly/program.ts is the source. Places are byte offsets into the memory. */
export interface Kernel {
  /** Chooses the register tile. */
  setTileRows(rows: number): void;
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

export function compile(base64: string): Promise<WebAssembly.Module> {
  return WebAssembly.compile(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
}

export async function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): Promise<Kernel> {
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
  return exports as unknown as Kernel;
}
