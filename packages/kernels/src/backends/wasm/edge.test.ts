/** What runtimes at the edge lack: they compile nothing, and their clock stands still while a program runs. */

import { readFile } from 'node:fs/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { affine, scattered } from '../../conformance/fixed.ts';
import { openBackend } from '../../registry.ts';
import { openJs } from '../js/open.ts';

const kernel = new WebAssembly.Module(
  Uint8Array.from(await readFile(new URL('kernel.wasm', import.meta.url))),
);
const steps = [affine(7, 33)];
const x = scattered(5, 7);

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('the kernel may come compiled', async () => {
  vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
  vi.spyOn(WebAssembly, 'compile').mockRejectedValue(new Error('nothing is compiled here'));
  const wasm = await openBackend('wasm', { module: kernel });
  expect(wasm.load(steps).run(x)).toEqual(openJs().load(steps).run(x));
});

it('a clock that stands still keeps nobody waiting', async () => {
  vi.resetModules();
  const { openWasm } = await import('./open.ts');
  vi.spyOn(performance, 'now').mockReturnValue(0);
  const wasm = await openWasm();
  expect(wasm.load(steps).run(x)).toEqual(openJs().load(steps).run(x));
});
