/** What every store does, wherever it keeps its files. */

import { expect, it } from 'vitest';
import type { ModelStore } from './model-store.ts';

const file = (...bytes: number[]) => ({ bytes: Uint8Array.from(bytes), extension: 'npz' });

async function bytesIn(store: ModelStore, name: string, version: string): Promise<number[] | undefined> {
  const stored = await store.read(name, version);
  return stored && [...stored.bytes];
}

const keysOf = async (store: ModelStore, name?: string) =>
  (await store.list(name)).map((each) => `${each.name}/${each.version}`);

export function describeStore(open: () => Promise<ModelStore>): void {
  it('gives back what was written, version by version', async () => {
    const store = await open();
    await store.write('a', '2', file(2));
    await store.write('b', '1', file(3));
    await store.write('a', '10', file(10));
    expect((await keysOf(store)).sort()).toEqual(['a/10', 'a/2', 'b/1']);
    expect(await keysOf(store, 'a')).toEqual(['a/2', 'a/10']);
    expect(await keysOf(store, 'c')).toEqual([]);
    expect(await bytesIn(store, 'a', '10')).toEqual([10]);
    expect(await bytesIn(store, 'a', '3')).toBeUndefined();
    expect(await bytesIn(store, 'c', '1')).toBeUndefined();
  });

  it('puts a new file in place of the old one, and stamps it anew', async () => {
    const store = await open();
    await store.write('a', '1', file(1));
    const [before] = await store.list('a');
    await store.write('a', '1', { bytes: Uint8Array.of(2), extension: 'onnx' });
    const after = await store.list('a');
    expect(after.map(({ version }) => version)).toEqual(['1']);
    expect(after[0]?.stamp).not.toBe(before?.stamp);
    expect(await bytesIn(store, 'a', '1')).toEqual([2]);
    expect((await store.list('a'))[0]?.stamp).toBe(after[0]?.stamp);
  });

  it('takes away one version or all, and nothing where there is none', async () => {
    const store = await open();
    for (const version of ['1', '2', '3']) await store.write('a', version, file(0));
    await store.remove('a', '2');
    expect(await keysOf(store)).toEqual(['a/1', 'a/3']);
    await store.remove('a');
    await store.remove('a');
    await store.remove('a', '7');
    expect(await keysOf(store)).toEqual([]);
  });
}
