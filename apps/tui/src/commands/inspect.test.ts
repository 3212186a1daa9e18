import { writeFile } from 'node:fs/promises';
import { Affine, matrix, Net } from '@glassnet/core';
import { writeSafetensors } from '@glassnet/core/writers/safetensors';
import { describe, expect, test } from 'vitest';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

describe('glassnet inspect', () => {
  const path = temporaryFolder();

  test('shows the layers as a table', async () => {
    const { code, stdout, stderr } = await runCaptured(['inspect', 'spiral']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n').slice(0, 7)).toEqual([
      'spiral',
      '',
      'layer    shape                     params  bytes',
      'Affine   (rows, 2) -> (rows, 32)       96    384',
      'Sigmoid  (rows, 32) -> (rows, 32)       0      0',
      'Affine   (rows, 32) -> (rows, 3)       99    396',
      'all      2-32-3                       195    780',
    ]);
    expect(stdout).toContain('classes  0, 1, 2\nsource   three-arm spiral');
  });

  test('--json is one object', async () => {
    const { stdout } = await runCaptured(['inspect', 'seed', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      model: 'seed',
      title: '2-4-3',
      params: 27,
      bytes: 108,
      layers: [
        { name: 'Affine', inputs: 2, outputs: 4, params: 12 },
        { name: 'Sigmoid' },
        { name: 'Affine' },
      ],
    });
  });

  test('what a file says of itself cannot command the terminal', async () => {
    const net = new Net([new Affine(matrix([[1]]), Float32Array.of(0))], { source: 'a\x1b[2Jb\r\nc\u202ed' });
    await writeFile(path('evil.safetensors'), writeSafetensors(net));
    const { stdout } = await runCaptured(['inspect', path('evil.safetensors')]);
    expect(stdout).toContain('source   a [2Jb c d\n');
  });

  test.each([
    ['a missing file', 'nowhere.npz', 'nowhere.npz: no such file or directory'],
    ['a folder', 'src', 'src: is a directory'],
    ['a file that is no model', 'package.json', 'package.json: expected a net as .safetensors or .npz, got'],
  ])('%s fails with one line', async (_, model, message) => {
    const { code, stdout, stderr } = await runCaptured(['inspect', model]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`glassnet: ${message}`);
    expect(stderr).toMatch(/^[^\n]+\n$/);
  });
});
