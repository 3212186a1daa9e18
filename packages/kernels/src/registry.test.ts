import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ArgumentError, BackendUnavailableError, UnknownBackendError } from './errors.ts';
import {
  type BackendName,
  backendNames,
  isBackendName,
  isSupported,
  openBackend,
  whyUnsupported,
} from './registry.ts';

afterEach(() => vi.unstubAllGlobals());

describe('the registry', () => {
  it('knows every folder of backends/ by its name', () => {
    const folders = readdirSync(new URL('./backends', import.meta.url));
    expect([...backendNames].sort()).toEqual(folders.sort());
  });

  it('finds all of them supported in Node', () => {
    expect(backendNames.filter(isSupported)).toEqual(backendNames);
  });

  it('refuses a name it does not know, with the list', async () => {
    const name: string = 'gpu';
    expect(isBackendName(name)).toBe(false);
    const opening = openBackend(name as BackendName);
    await expect(opening).rejects.toThrow(UnknownBackendError);
    await expect(opening).rejects.toThrow('unknown backend "gpu": expected one of js, wasm, workers');
    await expect(openBackend('toString' as BackendName)).rejects.toThrow(UnknownBackendError);
  });

  it.each([0, 1.5, -1, 65, Number.NaN])('refuses %d threads', async (threads) => {
    await expect(openBackend('workers', { threads })).rejects.toThrow(ArgumentError);
  });

  it('says why a page without isolation has no workers', async () => {
    vi.stubGlobal('SharedArrayBuffer', undefined);
    vi.stubGlobal('crossOriginIsolated', false);
    expect(whyUnsupported('workers')).toMatch(/not cross-origin isolated/);
    await expect(openBackend('workers')).rejects.toThrow(BackendUnavailableError);
  });

  it.each([
    ['there is none', undefined, /no WebAssembly/],
    ['it has no SIMD', { validate: () => false }, /no SIMD/],
  ])('says why wasm cannot run where %s', async (_, stub, reason) => {
    vi.resetModules();
    vi.stubGlobal('WebAssembly', stub);
    const fresh = await import('./registry.ts');
    expect(fresh.whyUnsupported('wasm')).toMatch(reason);
    expect(fresh.whyUnsupported('workers')).toMatch(reason);
    expect(fresh.whyUnsupported('js')).toBeUndefined();
  });
});
