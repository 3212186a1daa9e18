/** A compiled kernel with the memory it works on: what the backend owns while it is open. */

import { compile, instantiate, type Kernel } from './compile.ts';
import { Heap } from './heap.ts';
import { kernel as base64 } from './kernel.generated.ts';
import { Workspace } from './workspace.ts';

export interface Machine {
  readonly kernel: Kernel;
  readonly heap: Heap;
  readonly workspace: Workspace;
}

export async function openMachine(): Promise<Machine> {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 16384 });
  const kernel = await instantiate(await compile(base64), memory);
  const heap = new Heap(memory);
  return { kernel, heap, workspace: new Workspace(heap) };
}
