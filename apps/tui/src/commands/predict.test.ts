import { readFile, writeFile } from 'node:fs/promises';
import { readNpy } from '@glassnet/core/readers/npy';
import { bundledModels } from '@glassnet/models';
import { describe, expect, test } from 'vitest';
import { readRows } from '../rows/format.ts';
import { withMissing } from '../testing/doubtful-backends.ts';
import { runCaptured } from '../testing/run-captured.ts';
import { expectSameBits } from '../testing/same-bits.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const X = '1.0,-0.5\n';
const S = '3.8894258,0.08587003,-2.2177017\n';
const ONE_LINE = /^glassnet: [^\n]+\n$/;

describe('glassnet predict', { timeout: 30_000 }, () => {
  const path = temporaryFolder();

  test('a pipe gets CSV on stdout, and the receipt goes to stderr', async () => {
    const { code, stdout, stderr } = await runCaptured(
      ['predict', 'seed', '--input', '-', '--backend', 'js'],
      {
        stdin: X,
      },
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: S });
    expect(stderr).toMatch(/^js {5} +\d+\.\d{3} ms {2}digest 9da42849370217f6\n$/);
  });

  test('a terminal gets a table with the highest score named', async () => {
    const { stdout } = await runCaptured(['predict', 'seed', '--input', '-'], { stdin: X, isTTY: true });
    expect(stdout).toBe(
      'row        s1        s2         s3  highest\n  0  3.889426  0.085870  -2.217702       s1\n',
    );
  });

  test('classes, where a model knows them, name the columns', async () => {
    const { stdout } = await runCaptured(['predict', 'digits'], { isTTY: true });
    expect(stdout.split('\n')[0]?.split(/ +/)).toEqual(['row', ...'0123456789', 'highest']);
  });

  test.each(['js', 'wasm', 'workers'])(
    '%s gives the reference scores of the bundled rows',
    async (backend) => {
      const { code, stdout } = await runCaptured(['predict', 'seed', '--backend', backend, '--threads', '2']);
      expect(code).toBe(0);
      const expected = readNpy(await readFile(bundledModels.seed.scores)).data;
      const scores = readRows(new TextEncoder().encode(stdout)).data;
      expect(scores).toHaveLength(expected.length);
      for (const [i, score] of scores.entries())
        expect(Math.abs(score - (expected[i] ?? 0))).toBeLessThan(1e-6);
    },
  );

  test('auto says why', async () => {
    const { stderr } = await runCaptured(['predict', 'seed', '--input', '-'], { stdin: X });
    expect(stderr).toMatch(/^js .* \(20 multiplications: plain JavaScript is there at once\)\n$/);
  });

  test('--json is the whole record, with words for what JSON has no number for', async () => {
    const args = ['predict', 'spiral', '--input', '-', '--json', '--backend', 'wasm'];
    const { stdout } = await runCaptured(args, { stdin: '[[1,-0.5],["nan",0]]' });
    expect(JSON.parse(stdout)).toMatchObject({
      model: 'spiral',
      backend: 'wasm',
      shape: [2, 3],
      classes: [1, 0],
      names: ['0', '1', '2'],
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      milliseconds: expect.any(Number),
      scores: [expect.arrayContaining([expect.any(Number)]), ['nan', 'nan', 'nan']],
    });
  });

  test.each(['npy', 'csv', 'json'])(
    '--output writes .%s with the same bits, and stdout stays empty',
    async (ending) => {
      const output = path(`s.${ending}`);
      const { code, stdout } = await runCaptured(['predict', 'spiral', '--output', output]);
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
      const piped = await runCaptured(['predict', 'spiral']);
      expectSameBits(readRows(await readFile(output)), readRows(new TextEncoder().encode(piped.stdout)));
    },
  );

  test('does not replace what it reads', async () => {
    const input = path('x.csv');
    await writeFile(input, X);
    const { code, stderr } = await runCaptured(['predict', 'seed', '--input', input, '--output', input]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `glassnet: ${input}: would be replaced by its own scores\n`,
    });
    expect(await readFile(input, 'utf8')).toBe(X);
  });

  test.each([
    ['a wrong shape', '1,2,3\n', 'stdin: (1, 3) does not fit: expected (rows, 2)'],
    ['ragged CSV', '1,2\n3\n', 'stdin: line 2: expected 2 columns as in line 1, got 1'],
    ['a word in CSV', '1,2\n3,four\n', 'stdin: line 2, column 2: expected a number, got "four"'],
    ['nothing', '', 'stdin: expected rows of numbers, got none'],
  ])('%s fails', async (_, stdin, message) => {
    const { code, stdout, stderr } = await runCaptured(['predict', 'seed', '--input', '-'], { stdin });
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: `glassnet: ${message}\n` });
  });

  test.each([
    [['--input', 'nowhere.csv'], 1, 'nowhere.csv: no such file or directory'],
    [['--output', 'nowhere/s.npy'], 1, 'nowhere/s.npy: no such file or directory'],
    [['--output', 's.txt'], 2, 's.txt: expected a name that ends in .npy, .csv or .json'],
    [['--backend', 'gpu'], 2, "argument 'gpu' is invalid. Allowed choices are js, wasm, workers, auto."],
    [['--activation', 'swish'], 2, "argument 'swish' is invalid. Allowed choices are elu, gelu, gelu-tanh,"],
    [['--threads', 'many'], 2, "argument 'many' is invalid. Expected a whole number from 1 to 64."],
    [['--inptu', 'x'], 2, "unknown option '--inptu' (Did you mean --input?)"],
  ])('%j ends with %i', async (args, code, message) => {
    const captured = await runCaptured(['predict', 'seed', ...args]);
    expect(captured).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(ONE_LINE) });
    expect(captured.stderr).toContain(message);
  });

  test('a file brings no rows of its own', async () => {
    const model = path('net.safetensors');
    await runCaptured(['create', '2', '4', '3', '--output', model]);
    const { code, stderr } = await runCaptured(['predict', model]);
    expect(code).toBe(2);
    expect(stderr).toContain(
      `${model}: expected --input FILE, or - for stdin; only seed, spiral, digits come with rows`,
    );
  });

  test('a backend that cannot run here is not replaced by another', async () => {
    const backends = withMissing('wasm', 'WebAssembly has no SIMD here');
    expect(await runCaptured(['predict', 'seed', '--backend', 'wasm'], { withBackends: backends })).toEqual({
      code: 1,
      stdout: '',
      stderr: 'glassnet: backend "wasm" cannot run here: WebAssembly has no SIMD here\n',
    });
  });
});
