import { describe, expect, it, vi } from 'vitest';
import { describeBackend } from '../../conformance.ts';
import { BackendUnavailableError } from '../../errors.ts';
import { openBackend } from '../../registry.ts';
import { openMachine } from './open-machine.ts';
import { TILE_ROWS } from './tile-rows.ts';
import { givesKnownAnswers, whyNotWide } from './wide.ts';

const reason = whyNotWide();

describe('the self-test', () => {
  it('lets a right kernel pass, and stops one that errs in a single bit', async () => {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 100 });
    const machine = await openMachine('wasm', memory, { tileRows: 2, wide: false });
    expect(givesKnownAnswers(machine)).toBe(true);
    let calls = 0;
    const erring: typeof machine.kernel = {
      ...machine.kernel,
      run(...args) {
        machine.kernel.run(...args);
        if (++calls === 300) machine.heap.integers[args[5] / 4]! ^= 1;
      },
    };
    expect(givesKnownAnswers({ ...machine, kernel: erring })).toBe(false);
  });
});

if (reason === undefined) {
  describe('wide mode', () => {
    describe.each(TILE_ROWS)('with the tile of %d rows', (tileRows) => {
      describeBackend('wasm', () => openBackend('wasm', { wide: true, tileRows }));
    });
    describeBackend('workers', () => openBackend('workers', { wide: true, threads: 2 }));
  });
} else {
  it('cannot be had before Node 22, and says so, by option and by environment', async () => {
    const opening = openBackend('wasm', { wide: true });
    await expect(opening).rejects.toThrow(BackendUnavailableError);
    await expect(opening).rejects.toThrow(reason);
    vi.stubEnv('GLASSNET_WIDE', '1');
    await expect(openBackend('workers', { threads: 1 })).rejects.toThrow(reason);
    vi.unstubAllEnvs();
  });
}
