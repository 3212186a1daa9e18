import { describe, expect, test } from 'vitest';
import { openModel } from '../model-file.ts';
import { runCaptured } from '../testing/run-captured.ts';

describe('glassnet trace', () => {
  test('shows the output of every layer as a table for each row', async () => {
    const { code, stdout, stderr } = await runCaptured(['trace', 'seed', '--input', '-'], {
      stdin: '1,-0.5\n0,0\n',
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [first, second] = stdout.split('\n\n');
    expect(first).toBe(
      [
        'row 0      numbers',
        'x                2  1.000000  -0.500000',
        '1 Affine         4  0.727055   1.299395   0.647737  3.770845',
        '2 Sigmoid        4  0.674159   0.785733   0.656500  0.977486',
        '3 Affine         3  3.889426   0.085870  -2.217702',
      ].join('\n'),
    );
    expect(second).toMatch(/^row 1 /);
  });

  test('of wide layers shows the first numbers', async () => {
    const { stdout } = await runCaptured(['trace', 'digits']);
    expect(stdout.split('\n')[1]).toMatch(/^x {15}64 {2}(?:\S+ +){8}\.\.\.$/);
  });

  test.each(['js', 'wasm', 'workers'])(
    '--json is an object for each row, the same on %s',
    async (backend) => {
      const args = ['trace', 'spiral', '--input', '-', '--json', '--backend', backend, '--threads', '2'];
      const { stdout } = await runCaptured(args, { stdin: '1,-0.5\nnan,0\n' });
      const [one, two] = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      const net = await openModel('spiral');
      const outputs = net.trace({ rows: 1, cols: 2, data: Float32Array.of(1, -0.5) });
      expect(one.row).toBe(0);
      expect(one.x).toEqual([1, -0.5]);
      expect(one.layers.map(({ name }: { name: string }) => name)).toEqual(['Affine', 'Sigmoid', 'Affine']);
      for (const [i, { data }] of outputs.entries())
        expect(one.layers[i].output.map(Math.fround)).toEqual([...data]);
      expect(two).toMatchObject({ row: 1, x: ['nan', 0] });
      expect(two.layers[2].output).toEqual(['nan', 'nan', 'nan']);
    },
  );

  test('--plain is a line for each output, behind tabs', async () => {
    const { stdout } = await runCaptured(['trace', 'seed', '--input', '-', '--plain'], { stdin: '1,-0.5\n' });
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(lines.map((cells) => cells.slice(0, 2))).toEqual([
      ['0', 'x'],
      ['0', '1 Affine'],
      ['0', '2 Sigmoid'],
      ['0', '3 Affine'],
    ]);
    expect(lines[3]).toEqual(['0', '3 Affine', '3.8894258', '0.08587003', '-2.2177017']);
  });

  test('rows that do not fit are refused', async () => {
    const captured = await runCaptured(['trace', 'seed', '--input', '-'], { stdin: '1\n' });
    expect(captured).toEqual({
      code: 1,
      stdout: '',
      stderr: 'glassnet: stdin: line 1: expected 2 columns, got 1\n',
    });
  });
});
