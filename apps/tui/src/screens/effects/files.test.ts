import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { encodeLink } from '@glassnet/core/link';
import { writeNpz } from '@glassnet/core/writers/npz';
import { describe, expect, test } from 'vitest';
import { FileError } from '../../errors.ts';
import { lesson } from '../../testing/played.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { openSource, openTyped, readRowsFrom, writeNewFile } from './files.ts';

const path = temporaryFolder();

describe('openSource', () => {
  test('a preset comes with its rows and their classes', async () => {
    const { name, net, rows } = await openSource('spiral');
    expect([name, net.inputSize, net.outputSize]).toEqual(['spiral', 2, 3]);
    expect(rows).toMatchObject({ name: 'spiral', x: { rows: 300, cols: 2 } });
    expect(rows?.classes).toHaveLength(300);
    expect((await openSource('seed')).rows?.classes).toBeUndefined();
  });

  test('a link opens by itself', async () => {
    const { net } = lesson();
    const opened = await openSource(encodeLink(net));
    expect(opened.name).toMatch(/^gn1\./);
    expect(opened.name.length).toBeLessThan(30);
    expect(opened.net.params).toEqual(net.params);
    expect(opened.rows).toBeUndefined();
  });

  test('what is not there is told by name', async () => {
    await expect(openSource(path('nowhere.npz'))).rejects.toThrow(FileError);
    await expect(openSource(path('nowhere.npz'))).rejects.toThrow('no such file');
  });
});

describe('openTyped', () => {
  test('takes an activation behind the name of a file that says none, and asks for it', async () => {
    const fixture = '../../../../../packages/core/fixtures/torch/784-50-100-10.safetensors';
    const file = fileURLToPath(new URL(fixture, import.meta.url));
    await expect(openTyped(file)).rejects.toThrow(`write it behind the name, as in ${file} relu`);
    const { net } = await openTyped(`${file} tanh`);
    expect(net.layers[1]?.name).toBe('Tanh');
    await expect(openTyped(`${path('nowhere.npz')} tanh`)).rejects.toThrow('no such file');
  });

  test('opens a file whose name has a space', async () => {
    await writeFile(path('my net.npz'), writeNpz(lesson().net));
    expect((await openTyped(path('my net.npz'))).net.params).toEqual(lesson().net.params);
  });
});

describe('readRowsFrom', () => {
  test('takes the rows, and the class aside', async () => {
    await writeFile(path('rows.csv'), 'a,b,label\n1,2,0\n3,4,2\n');
    const shares: number[] = [];
    const rows = await readRowsFrom(path('rows.csv'), lesson().net, (share) => shares.push(share));
    expect(rows.x).toMatchObject({ rows: 2, cols: 2, data: Float32Array.of(1, 2, 3, 4) });
    expect(Array.from(rows.classes ?? [])).toEqual([0, 2]);
    expect(shares.at(-1)).toBe(1);
  });

  test.each([
    ['1,2,3,4\n', 'expected 2 columns'],
    ['1,2,7\n', 'is no class of this net'],
    ['', 'expected rows'],
  ])('%j: %s', async (text, reason) => {
    await writeFile(path('ill.csv'), text);
    const reading = readRowsFrom(path('ill.csv'), lesson().net, () => undefined);
    await expect(reading).rejects.toThrow(FileError);
    await expect(reading).rejects.toThrow(reason);
  });
});

test('a file that is there already is not written over', async () => {
  expect(await writeNewFile(path('new.bin'), Uint8Array.of(1))).toBe(true);
  expect(await writeNewFile(path('new.bin'), Uint8Array.of(2))).toBe(false);
  expect(await readFile(path('new.bin'))).toEqual(Buffer.of(1));
});
