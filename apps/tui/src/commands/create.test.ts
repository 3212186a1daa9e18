import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { readNet } from '@glassnet/core/reader';
import { bundledModels } from '@glassnet/models';
import { describe, expect, test } from 'vitest';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

describe('glassnet create', () => {
  const path = temporaryFolder();

  test('writes the net of the lesson for seed 0, and says how it was made', async () => {
    const output = path('net.safetensors');
    const { code, stdout, stderr } = await runCaptured(['create', '2', '4', '3', '--output', output]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^\S+net\.safetensors {2}2-4-3, 27 parameters, \d+ bytes\n$/);
    const net = await readNet(await readFile(output));
    const seed = await readNet(await readFile(bundledModels.seed.file));
    expect(net.params).toEqual(seed.params);
    expect(net.metadata.source).toBe('random: TwoLayerNet(2, 4, 3) from RandomState(0)');
  });

  test('the same seed writes the same bytes, another seed others', async () => {
    for (const [name, seed] of [
      ['a', '7'],
      ['b', '7'],
      ['c', '8'],
    ] as const) {
      await runCaptured(['create', '3', '2', '1', '--seed', seed, '--output', path(`${name}.safetensors`)]);
    }
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((name) => readFile(path(`${name}.safetensors`))));
    expect(b).toEqual(a);
    expect(c).not.toEqual(a);
  });

  test('replaces a file only when forced to', async () => {
    const output = path('mine.safetensors');
    await writeFile(output, 'mine');
    const refused = await runCaptured(['create', '2', '4', '3', '--output', output]);
    expect(refused).toEqual({
      code: 1,
      stdout: '',
      stderr: `glassnet: ${output}: exists already: --force replaces it\n`,
    });
    expect(await readFile(output, 'utf8')).toBe('mine');
    const forced = await runCaptured(['create', '2', '4', '3', '--output', output, '--force']);
    expect(forced.code).toBe(0);
    expect((await readNet(await readFile(output))).inputSize).toBe(2);
  });

  test('writes through a link and leaves no temporary file', async () => {
    await writeFile(path('target.safetensors'), '');
    await symlink(path('target.safetensors'), path('link.safetensors'));
    await runCaptured(['create', '1', '1', '1', '--output', path('link.safetensors'), '--force']);
    expect((await readNet(await readFile(path('target.safetensors')))).inputSize).toBe(1);
    expect((await readdir(path('.'))).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test.each([
    [['2', 'x', '3'], "value 'x' is invalid for argument 'hidden'. Expected a whole number of at least 1"],
    [['2', '0', '3'], "value '0' is invalid for argument 'hidden'. Expected a whole number of at least 1"],
    [['2', '4'], "missing required argument 'outputs'"],
    [['2', '4', '3', '9'], 'too many arguments'],
    [
      ['2', '4', '3', '--seed', '-1'],
      "option '--seed <number>' argument '-1' is invalid. Expected a whole number",
    ],
    [['2', '4', '3', '--seed', '4294967296'], 'seed: expected a whole number from 0 to 4294967295'],
    [['100000', '100000', '3'], '100000 100000 3: expected at most 134217728 parameters, got 10000400003'],
  ])('%j is used wrongly', async (args, message) => {
    const { code, stdout, stderr } = await runCaptured([
      'create',
      ...args,
      '--output',
      path('no.safetensors'),
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^glassnet: [^\n]+\n$/);
  });

  test('asks for a name, and for the right ending', async () => {
    expect((await runCaptured(['create', '2', '4', '3'])).stderr).toContain(
      "'--output <file>' not specified",
    );
    const { code, stderr } = await runCaptured(['create', '2', '4', '3', '--output', 'net.txt']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining(
        'net.txt: expected a name that ends in one of .safetensors, .npz, .onnx,',
      ),
    });
  });

  test('a folder that does not exist is named', async () => {
    const output = path('nowhere/net.safetensors');
    const { code, stderr } = await runCaptured(['create', '2', '4', '3', '--output', output]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: `glassnet: ${output}: no such file or directory\n` });
  });
});
