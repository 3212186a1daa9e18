/** A compiled kernel with the memory it works on: what a backend owns while it is open. */

import type { Kernel } from './compile.ts';
import type { Heap } from './heap.ts';
import type { Loans } from './loans.ts';
import type { TileRows } from './tile-rows.ts';
import type { Workspace } from './workspace.ts';

export interface Machine {
  readonly module: WebAssembly.Module;
  readonly kernel: Kernel;
  readonly heap: Heap;
  readonly workspace: Workspace;
  /** What lies in the heap for as long as there is room. */
  readonly loans: Loans;
  /** The register tile that the kernel uses. */
  readonly tileRows: TileRows;
}
