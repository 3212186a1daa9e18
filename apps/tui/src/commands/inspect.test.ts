import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Affine, matrix, Net } from '@glassnet/core';
import { encodeLink } from '@glassnet/core/link';
import { writeSafetensors } from '@glassnet/core/writers/safetensors';
import { describe, expect, test } from 'vitest';
import { openModel } from '../model-file.ts';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

/** A file of weights that does not say what stands between them. */
const weights = fileURLToPath(
  new URL('../../../../packages/core/fixtures/numpy-seed0-2-4-3.npz', import.meta.url),
);

/** What PyTorch saves of two layers of one number each. */
const header = JSON.stringify(
  Object.fromEntries(
    ['0.weight', '0.bias', '2.weight', '2.bias'].map((name, i) => [
      name,
      { dtype: 'F32', shape: name.endsWith('weight') ? [1, 1] : [1], data_offsets: [4 * i, 4 * i + 4] },
    ]),
  ),
);
const stateDict = Buffer.concat([
  Buffer.from(BigUint64Array.of(BigInt(header.length)).buffer),
  Buffer.from(header),
  Buffer.alloc(16),
]);

describe('glassnet inspect', () => {
  const path = temporaryFolder();

  test('shows the layers as a table', async () => {
    const { code, stdout, stderr } = await runCaptured(['inspect', 'spiral']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n').slice(0, 8)).toEqual([
      'spiral',
      '',
      'layer      output      params  activation  bytes  FLOPs a row',
      'input      (rows, 2)',
      '1 Affine   (rows, 32)      96                384          128',
      '2 Sigmoid  (rows, 32)       0  sigmoid         0            0',
      '3 Affine   (rows, 3)       99                396          192',
      '2-32-3                    195                780          320',
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
      flops: 40,
      layers: [
        { name: 'Affine', inputs: 2, outputs: 4, params: 12, bytes: 48, flops: 16 },
        { name: 'Sigmoid', activation: 'sigmoid' },
        { name: 'Affine' },
      ],
    });
  });

  test('--plain is a line for each layer, for programs', async () => {
    const { stdout } = await runCaptured(['inspect', 'seed', '--plain']);
    expect(stdout).toBe(
      '1\tAffine\t2\t4\t12\t\t48\t16\n2\tSigmoid\t4\t4\t0\tsigmoid\t0\t0\n3\tAffine\t4\t3\t15\t\t60\t24\n',
    );
  });

  test('speaks Korean, and stays in its columns', async () => {
    const { stdout } = await runCaptured(['inspect', 'spiral', '--lang', 'ko']);
    expect(stdout.split('\n').slice(2, 6)).toEqual([
      '층         출력      매개변수  활성화   바이트  행당 FLOP',
      '입력       (행, 2)',
      '1 Affine   (행, 32)        96              384        128',
      '2 Sigmoid  (행, 32)         0  sigmoid       0          0',
    ]);
    expect(stdout).toContain('클래스  0, 1, 2\n출처    three-arm');
  });

  test('takes a link for a model', async () => {
    const link = encodeLink(await openModel('seed'));
    const { stdout } = await runCaptured(['inspect', link]);
    expect(stdout.split('\n')[0]).toBe(`${link.slice(0, 16)}...`);
    expect(stdout).toContain('2-4-3');
    const damaged = await runCaptured(['inspect', link.slice(0, -1)]);
    expect(damaged).toMatchObject({ code: 1, stdout: '' });
    expect(damaged.stderr).toMatch(/^glassnet: link: the link is damaged: [^\n]+\n$/);
    expect((await runCaptured(['inspect', link, '--activation', 'relu'])).code).toBe(2);
  });

  test('activations that a file leaves out are named with their parameters', async () => {
    const { stdout } = await runCaptured(['inspect', weights, '--activation', 'leaky-relu(0.2)']);
    expect(stdout).toMatch(/2 LeakyRelu {2}\(rows, 4\) .* leaky-relu\(0.2\)/);
  });

  test('asks for the activation that only a person can know, by the name of its option', async () => {
    await writeFile(path('torch.safetensors'), stateDict);
    const { code, stderr } = await runCaptured(['inspect', path('torch.safetensors')]);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'torch.safetensors: the file does not say which activation stands between its layers',
    );
    expect(stderr).toContain('add --activation relu');
    const told = await runCaptured(['inspect', path('torch.safetensors'), '--activation', 'relu']);
    expect(told.stdout).toContain('2 Relu');
  });

  test('what a file says of itself cannot command the terminal', async () => {
    const net = new Net([new Affine(matrix([[1]]), Float32Array.of(0))], { source: 'a\x1b[2Jb\r\nc\u202ed' });
    await writeFile(path('evil.safetensors'), writeSafetensors(net));
    const { stdout } = await runCaptured(['inspect', path('evil.safetensors')]);
    expect(stdout).toContain('source  a [2Jb c d\n');
  });

  test.each([
    ['a missing file', 'nowhere.npz', 'nowhere.npz: no such file or directory\n'],
    [
      'a bundled name misspelt',
      'sede',
      'sede: no such file or directory; the nets that come with Glassnet are seed,',
    ],
    ['a folder', 'src', 'src: is a directory'],
    ['a file that is no model', 'package.json', 'package.json: expected a net as .safetensors, .onnx,'],
  ])('%s fails with one line', async (_, model, message) => {
    const { code, stdout, stderr } = await runCaptured(['inspect', model]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`glassnet: ${message}`);
    expect(stderr).toMatch(/^[^\n]+\n$/);
  });
});
