import { mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { FolderStore } from './folder-store.ts';
import { describeStore } from './model-store.conformance.ts';

/** A store in a folder with these files, by path; their content is the path. */
async function storeWith(...paths: string[]) {
  const folder = await temporaryFolder();
  for (const path of paths) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), path);
  }
  return { folder, store: await FolderStore.open(folder) };
}

const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);

async function contents(store: FolderStore): Promise<Record<string, string | undefined>> {
  const versions = await store.list();
  const read = versions.map(async ({ name, version }) => {
    return [`${name}/${version}`, text((await store.read(name, version))?.bytes)] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

describe('a store in a folder', () => {
  describeStore(async () => FolderStore.open(await temporaryFolder()));

  it('makes the folder where there is none', async () => {
    const folder = join(await temporaryFolder(), 'deep', 'models');
    expect(await (await FolderStore.open(folder)).list()).toEqual([]);
  });

  it("knows Triton's layout, and files without a folder", async () => {
    const { store } = await storeWith(
      'deep/1/model.onnx',
      'deep/12/model.safetensors',
      'flat.npz',
      'a.b-c_1.onnx',
    );
    expect(await contents(store)).toEqual({
      'deep/1': 'deep/1/model.onnx',
      'deep/12': 'deep/12/model.safetensors',
      'flat/1': 'flat.npz',
      'a.b-c_1/1': 'a.b-c_1.onnx',
    });
  });

  it('leaves alone what is not a model', async () => {
    const { store } = await storeWith(
      'README.md',
      'digits.x.npy',
      '.hidden.npz',
      '.glassnet-1234',
      'a/0/model.npz',
      'a/x/model.npz',
      'a/1/weights.npz',
      'a/config.json',
      'b/model.npz',
      'stats.npz',
      'a b.npz',
    );
    expect(await contents(store)).toEqual({});
  });

  it('takes the folder where a file beside it claims to be the same version', async () => {
    const { store } = await storeWith('a.npz', 'a/1/model.npz', 'a/2/model.npz');
    expect(await contents(store)).toEqual({ 'a/1': 'a/1/model.npz', 'a/2': 'a/2/model.npz' });
  });

  it('takes the newest of two formats, as a crash in the middle of an upload leaves them', async () => {
    const { folder, store } = await storeWith('a/1/model.npz', 'a/1/model.onnx');
    await utimes(join(folder, 'a/1/model.onnx'), 1, 1);
    expect(await contents(store)).toEqual({ 'a/1': 'a/1/model.npz' });
    await store.write('a', '1', { bytes: Uint8Array.of(65), extension: 'zip' });
    expect(await readdir(join(folder, 'a/1'))).toEqual(['model.zip']);
    expect(await contents(store)).toEqual({ 'a/1': 'A' });
  });

  it('writes a file where the model is a file, and a folder where it is one or is new', async () => {
    const { folder, store } = await storeWith('flat.npz', 'deep/3/model.npz');
    await store.write('flat', '1', { bytes: Uint8Array.of(65), extension: 'onnx' });
    await store.write('flat', '2', { bytes: Uint8Array.of(66), extension: 'onnx' });
    await store.write('deep', '3', { bytes: Uint8Array.of(67), extension: 'npz' });
    await store.write('new', '1', { bytes: Uint8Array.of(68), extension: 'npz' });
    expect((await readdir(folder, { recursive: true })).sort()).toEqual([
      'deep',
      'deep/3',
      'deep/3/model.npz',
      'flat',
      'flat.onnx',
      'flat/2',
      'flat/2/model.onnx',
      'new',
      'new/1',
      'new/1/model.npz',
    ]);
    await store.remove('flat');
    expect((await contents(store))['flat/1']).toBeUndefined();
  });

  it('gives the configuration, and files beside a model by plain names alone', async () => {
    const { folder, store } = await storeWith(
      'a/1/model.onnx',
      'a/1/model.onnx.data',
      'a/config.json',
      'b.onnx',
      'b.json',
    );
    await writeFile(join(folder, 'secret'), 'secret');
    const a = await store.read('a', '1');
    expect(a?.config).toBe('a/config.json');
    expect(text(await a?.companion('model.onnx.data'))).toBe('a/1/model.onnx.data');
    for (const name of ['../../secret', '/etc/passwd', '..', '.', 'none', 'model.onnx.data/x', '']) {
      expect(await a?.companion(name)).toBeUndefined();
    }
    expect((await store.read('b', '1'))?.config).toBe('b.json');
  });

  it('stamps a version anew when anything about it changes', async () => {
    const { folder, store } = await storeWith('a/1/model.onnx', 'a/1/model.onnx.data', 'b/1/model.npz');
    const stamps = async () =>
      Object.fromEntries((await store.list()).map(({ name, stamp }) => [name, stamp]));
    let before = await stamps();
    expect(await stamps()).toEqual(before);
    for (const path of ['a/1/model.onnx', 'a/1/model.onnx.data', 'a/config.json']) {
      await writeFile(join(folder, path), `${path} that is longer`);
      const after = await stamps();
      expect([path, after.a === before.a, after.b === before.b]).toEqual([path, false, true]);
      before = after;
    }
  });

  it('follows links, as they are mounted in clusters', async () => {
    const { folder } = await storeWith('real/1/model.npz');
    const other = await temporaryFolder();
    await symlink(join(folder, 'real'), join(other, 'linked'));
    expect(await contents(await FolderStore.open(other))).toEqual({ 'linked/1': 'real/1/model.npz' });
  });

  it('clears away what a killed process left, once it is old', async () => {
    const { folder } = await storeWith('.glassnet-old', '.glassnet-young');
    await utimes(join(folder, '.glassnet-old'), 1, 1);
    await FolderStore.open(folder);
    expect(await readdir(folder)).toEqual(['.glassnet-young']);
    expect(await readFile(join(folder, '.glassnet-young'), 'utf8')).toBe('.glassnet-young');
  });
});
