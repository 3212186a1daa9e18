import { readFile, symlink, writeFile } from 'node:fs/promises';
import { readNpy } from '@glassnet/core/readers/npy';
import { digest as digestOf } from '@glassnet/core/receipt';
import { allRows } from '@glassnet/core/rows/all-rows';
import { bundledModels } from '@glassnet/models';
import { describe, expect, test } from 'vitest';
import { ByteSource } from '../byte-source.ts';
import { openModel } from '../model-file.ts';
import { withMissing } from '../testing/doubtful-backends.ts';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

/** Rows of CSV, as numbers. */
function rowsOf(text: string): number[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split(',').map(Number));
}

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
      const scores = rowsOf(stdout).flat();
      expect(scores).toHaveLength(expected.length);
      for (const [i, score] of scores.entries())
        expect(Math.abs(score - (expected[i] ?? 0))).toBeLessThan(1e-6);
    },
  );

  test('auto says why', async () => {
    const { stderr } = await runCaptured(['predict', 'seed', '--input', '-'], { stdin: X });
    expect(stderr).toMatch(/^js .* \(20 multiplications: plain JavaScript is there at once\)\n$/);
  });

  test('auto says which rows it has seen when it chose', async () => {
    const stdin = '0.5,-0.25\n'.repeat(100_000);
    const { stderr } = await runCaptured(['predict', 'seed', '--input', '-'], { stdin });
    expect(stderr).toMatch(
      /^wasm .* \(first [\d,]+ rows: [\d,]+ multiplications: worth entering WebAssembly\)\n$/,
    );
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

  test.each(['npy', 'csv', 'json', 'jsonl'])(
    '--output writes .%s with the same bits, and stdout stays empty',
    async (ending) => {
      const output = path(`s.${ending}`);
      const { code, stdout } = await runCaptured(['predict', 'spiral', '--output', output]);
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
      const { x } = await allRows(new ByteSource(output));
      const piped = await runCaptured(['predict', 'spiral']);
      expect([x.rows, x.cols]).toEqual([300, 3]);
      expect([...x.data]).toEqual(rowsOf(piped.stdout).flat().map(Math.fround));
    },
  );

  test('--format decides where the name does not', async () => {
    const output = path('scores');
    await runCaptured(['predict', 'seed', '--output', output, '--format', 'jsonl']);
    expect(JSON.parse((await readFile(output, 'utf8')).split('\n')[0] ?? '')).toHaveLength(3);
    const { stdout } = await runCaptured(['predict', 'seed', '--input', '-', '--format', 'json'], {
      stdin: X,
    });
    expect(JSON.parse(stdout)).toEqual(rowsOf(S));
  });

  test('--probabilities are the softmax of scores', async () => {
    const { stdout } = await runCaptured(['predict', 'spiral', '--input', '-', '--probabilities'], {
      stdin: '1,2\n-1,0.5\n',
    });
    for (const row of rowsOf(stdout)) {
      expect(row.reduce((sum, probability) => sum + probability)).toBeCloseTo(1, 6);
    }
  });

  test.each([
    ['csv', '1\n0\n'],
    ['jsonl', '"1"\n"0"\n'],
    ['json', '["1","0"]\n'],
  ])('--classes are names, as %s', async (format, expected) => {
    const args = ['predict', 'spiral', '--input', '-', '--classes', '--format', format];
    expect((await runCaptured(args, { stdin: '1,-0.5\nnan,0\n' })).stdout).toBe(expected);
  });

  test('--classes are whole numbers as .npy, and where the net has no names', async () => {
    const output = path('classes.npy');
    await runCaptured(['predict', 'spiral', '--classes', '--output', output]);
    expect(readNpy(await readFile(output)).shape).toEqual([300]);
    const { stdout } = await runCaptured(['predict', 'seed', '--classes', '--input', '-'], { stdin: X });
    expect(stdout).toBe('0\n');
  });

  test('--classes --json is the record without scores', async () => {
    const args = ['predict', 'spiral', '--input', '-', '--classes', '--json'];
    const { stdout } = await runCaptured(args, { stdin: '1,-0.5\n' });
    expect(Object.keys(JSON.parse(stdout)).toSorted()).toEqual(
      ['backend', 'classes', 'digest', 'milliseconds', 'model', 'names', 'shape'].toSorted(),
    );
  });

  test('--output and --json: the rows in the file, the rest on stdout', async () => {
    const args = ['predict', 'spiral', '--output', path('s.npy'), '--json'];
    const record = JSON.parse((await runCaptured(args)).stdout);
    expect(record).toMatchObject({ model: 'spiral', shape: [300, 3] });
    expect(record).not.toHaveProperty('scores');
  });

  test('a class column is kept aside, and tells how many are right', async () => {
    const args = ['predict', 'spiral', '--input', '-', '--backend', 'js'];
    const { stdout, stderr } = await runCaptured(args, { stdin: 'x1,x2,class\n1,-0.5,1\n1,-0.5,2\n' });
    expect(rowsOf(stdout)).toHaveLength(2);
    expect(stderr).toContain('1 of 2 rows are predicted as their class column "class" says (50.00 %)\n');
    const strange = await runCaptured([...args, '--class-column', '1'], { stdin: 'cat,1,-0.5\n' });
    expect(strange.stdout).toBe(stdout.slice(0, stdout.indexOf('\n') + 1));
    expect(strange.stderr).toContain('not compared: row 0: "cat" is no class of this net');
    const rude = await runCaptured([...args, '--class-column', '1'], { stdin: '\u001b[31mcat,1,-0.5\n' });
    expect(rude.stderr).not.toContain('\u001b');
  });

  test('many rows have the digest of one call with all of them', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `${(i % 997) / 500},${(i % 13) - 6}\n`).join('');
    const args = ['predict', 'spiral', '--input', '-', '--json', '--backend', 'wasm'];
    const { digest, shape } = JSON.parse((await runCaptured(args, { stdin: rows })).stdout);
    expect(shape).toEqual([60_000, 3]);
    const net = await openModel('spiral');
    const { data } = { data: Float32Array.from(rowsOf(rows).flat()) };
    expect(digest).toBe(digestOf(net.predict({ rows: 60_000, cols: 2, data })));
  });

  test('a terminal keeps its columns over many rows, or gets the rows as they are', async () => {
    const stdin = '1,-0.5\n'.repeat(30_000);
    const args = ['predict', 'seed', '--input', '-'];
    const { stdout } = await runCaptured(args, { stdin, isTTY: true });
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(30_001);
    expect(lines[1]?.trim()).toMatch(/^0 {2}.* s1$/);
    expect(lines.at(-1)).toMatch(/^29999 {2}.* s1$/);
    expect((await runCaptured([...args, '--plain'], { stdin, isTTY: true })).stdout).toBe(S.repeat(30_000));
  });

  test('does not replace what it reads', async () => {
    const input = path('x.csv');
    await writeFile(input, X);
    const { code, stderr } = await runCaptured(['predict', 'seed', '--input', input, '--output', input]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `glassnet: ${input}: would be replaced by its own scores\n`,
    });
    expect(await readFile(input, 'utf8')).toBe(X);
    await symlink(input, path('link.csv'));
    const through = await runCaptured(['predict', 'seed', '--input', input, '--output', path('link.csv')]);
    expect(through.code).toBe(2);
    expect(await readFile(input, 'utf8')).toBe(X);
  });

  test.each([
    ['a wrong shape', '1,2,3,4\n', 'stdin: line 1: expected 2 columns, got 4'],
    ['a row too short', '1,2\n3\n', 'stdin: line 2: expected 2 columns as in line 1, got 1'],
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
    [
      ['--output', 's.txt'],
      2,
      's.txt: expected a name that ends in .npy, .csv, .json or .jsonl, or --format',
    ],
    [['--backend', 'gpu'], 2, "argument 'gpu' is invalid. Allowed choices are js, wasm, workers, auto."],
    [['--activation', 'swish'], 2, 'unknown activation "swish": expected one of clip, elu,'],
    [['--format', 'npy'], 2, '--output FILE.npy'],
    [['--classes', '--probabilities'], 2, 'cannot be used with option'],
    [['--class-column', '9'], 1, 'no column "9" for the class'],
    [['--threads', 'many'], 2, "argument 'many' is invalid. Expected a whole number of at least 1."],
    [['--threads', '65', '--backend', 'workers'], 2, 'threads: expected a whole number from 1 to 64, got 65'],
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
      `${model}: expected --input FILE, or - for stdin; only seed, picture, spiral, digits come with rows`,
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
