/** From options to a machine that is ready to run. */

import { BackendUnavailableError } from '../../errors.ts';
import { compile, instantiate } from './compile.ts';
import { Heap } from './heap.ts';
import { Loans } from './loans.ts';
import type { Machine } from './machine.ts';
import { fastestTileRows } from './tile-choice.ts';
import { checkTileRows, type TileRows } from './tile-rows.ts';
import { allowWide, givesKnownAnswers, whyNotWide, wideByEnvironment } from './wide.ts';
import { Workspace } from './workspace.ts';

export interface MachineOptions {
  /** The kernel, compiled beforehand; compiled here when left out. */
  readonly module?: WebAssembly.Module | undefined;
  /** The register tile; the fastest is measured when left out. */
  readonly tileRows?: TileRows | undefined;
  /** 256-bit code, see wide.ts; what GLASSNET_WIDE=1 asks for when left out. */
  readonly wide?: boolean | undefined;
}

/**
 * For the backend of that name: compiles its kernel, chooses the tile, and holds wide mode to its known answers.
 *
 * @throws ArgumentError for a tile that there is not, BackendUnavailableError when wide mode cannot be had
 */
export async function openMachine(
  name: string,
  memory: WebAssembly.Memory,
  { module: ready, tileRows, wide = wideByEnvironment() }: MachineOptions,
): Promise<Machine> {
  if (tileRows !== undefined) checkTileRows(tileRows);
  if (wide) {
    const reason = whyNotWide();
    if (reason !== undefined) throw new BackendUnavailableError(name, reason);
    allowWide();
  }
  const module = ready ?? (await compile(isShared(memory)));
  const kernel = await instantiate(module, memory);
  const heap = new Heap(memory);
  const parts = { module, kernel, heap, workspace: new Workspace(heap), loans: new Loans(heap) };
  const chosen = tileRows ?? (await fastestTileRows(parts, `${name} ${wide ? 'wide' : ''}`));
  kernel.setTileRows(chosen);
  const machine = { ...parts, tileRows: chosen };
  if (wide && !givesKnownAnswers(machine)) {
    throw new BackendUnavailableError(name, 'wide mode gave a wrong bit in its self-test');
  }
  return machine;
}

function isShared({ buffer }: WebAssembly.Memory): boolean {
  return typeof SharedArrayBuffer !== 'undefined' && buffer instanceof SharedArrayBuffer;
}
