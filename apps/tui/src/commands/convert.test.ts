import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { digest } from '@glassnet/core/receipt';
import { describe, expect, test } from 'vitest';
import { openModel } from '../model-file.ts';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const x = { rows: 1, cols: 2, data: Float32Array.of(1, -0.5) };

async function digestOf(model: string): Promise<string> {
  return digest((await openModel(model)).predict(x));
}

describe('glassnet convert', () => {
  const path = temporaryFolder();

  test.each(['safetensors', 'npz', 'onnx'])('writes .%s, with the same bits and classes', async (ending) => {
    const output = path(`spiral.${ending}`);
    const { code, stdout, stderr } = await runCaptured(['convert', 'spiral', output]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/spiral\.\w+ {2}2-32-3, 195 parameters, \d+ bytes\n$/);
    expect(await digestOf(output)).toBe(await digestOf('spiral'));
    expect((await openModel(output)).metadata.classes).toEqual(['0', '1', '2']);
  });

  test.each(['mjs', 'js'])('writes a module as .%s that runs by itself', async (ending) => {
    const output = path(`spiral.${ending}`);
    await writeFile(path('package.json'), '{"type":"module"}');
    await runCaptured(['convert', 'spiral', output]);
    const program = `import { predict } from ${JSON.stringify(output)}; console.log([...predict([1, -0.5])].join());`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
    });
    const { data } = (await openModel('spiral')).predict(x);
    expect(printed).toBe(`${[...data].join()}\n`);
  });

  test('writes TypeScript as .ts', async () => {
    await runCaptured(['convert', 'seed', path('seed.ts')]);
    expect(await readFile(path('seed.ts'), 'utf8')).toContain('predict(x: ArrayLike<number>): Float32Array');
  });

  test('replaces a file only when forced to', async () => {
    const output = path('mine.npz');
    await writeFile(output, 'mine');
    const refused = await runCaptured(['convert', 'seed', output]);
    expect(refused).toMatchObject({
      code: 1,
      stderr: `glassnet: ${output}: exists already: --force replaces it\n`,
    });
    expect(await readFile(output, 'utf8')).toBe('mine');
    expect((await runCaptured(['convert', 'seed', output, '--force'])).code).toBe(0);
  });

  test.each([
    [['seed', 'net.h5'], 2, 'net.h5: expected a name that ends in one of .safetensors, .npz, .onnx,'],
    [['nowhere.npz', 'net.npz'], 1, 'nowhere.npz: no such file or directory'],
    [['seed'], 2, "missing required argument 'output'"],
    [['seed', 'nowhere/net.npz'], 1, 'nowhere/net.npz: no such file or directory'],
  ])('%j ends with %i', async (args, code, message) => {
    const captured = await runCaptured(['convert', ...args]);
    expect(captured).toMatchObject({ code, stdout: '' });
    expect(captured.stderr).toContain(`glassnet: ${message}`);
  });
});

describe('glassnet export', () => {
  test('gives a link that every command takes', async () => {
    const { stdout } = await runCaptured(['export', 'spiral', '--to', 'link']);
    expect(stdout).toMatch(/^gn1\.[\w-]+\n$/);
    expect(await digestOf(stdout.trim())).toBe(await digestOf('spiral'));
    const scores = await runCaptured(['predict', stdout.trim(), '--input', '-'], { stdin: '1,-0.5\n' });
    expect(scores).toMatchObject({
      code: 0,
      stdout: (await runCaptured(['predict', 'spiral', '--input', '-'], { stdin: '1,-0.5\n' })).stdout,
    });
  });

  test('gives text to a screen, and bytes only to a pipe', async () => {
    const toScreen = { isTTY: true };
    expect((await runCaptured(['export', 'seed', '--to', 'module'], toScreen)).stdout).toContain(
      'export function predict',
    );
    const refused = await runCaptured(['export', 'seed', '--to', 'npz'], toScreen);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('--to npz: these are bytes, not text');
  });

  test.each([
    [['seed'], "required option '--to <format>' not specified"],
    [['seed', '--to', 'h5'], "argument 'h5' is invalid. Allowed choices are safetensors, npz, onnx,"],
  ])('%j is used wrongly', async (args, message) => {
    const { code, stderr } = await runCaptured(['export', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
