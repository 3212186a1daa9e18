import { describe, expect, test } from 'vitest';
import { withMissing } from '../testing/doubtful-backends.ts';
import { runCaptured } from '../testing/run-captured.ts';

const quick = ['--rounds', '2', '--threads', '2'];

describe('glassnet bench', { timeout: 30_000 }, () => {
  test('shows a line for each backend', async () => {
    const { code, stdout, stderr } = await runCaptured([
      'bench',
      'seed',
      '--rows',
      '10',
      '--ascii',
      ...quick,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [title, , headings, ...lanes] = stdout.trim().split('\n');
    expect(title).toBe('seed, 10 rows of 2 a call');
    expect(headings).toMatch(/^backend +rows a second +median +middle half$/);
    expect(lanes.map((line) => line.split(' ')[0])).toEqual(['js', 'wasm', 'workers']);
    for (const line of lanes)
      expect(line).toMatch(/^\w+ +#+ +[\d,]+ +[\d.e+]+ [um]?s +[\d.e+]+ [um]?s - [\d.e+]+ [um]?s$/);
  });

  test('--json has every time', async () => {
    const args = ['bench', 'spiral', '--backend', 'wasm', 'js', '--json', '--input', '-', ...quick];
    const report = JSON.parse((await runCaptured(args, { stdin: '1,2\n3,4\n' })).stdout);
    expect(report).toMatchObject({ model: 'spiral', rows: 2, columns: 2 });
    expect(report.backends.map(({ backend }: { backend: string }) => backend)).toEqual(['wasm', 'js']);
    for (const lane of report.backends) {
      expect(lane.times).toHaveLength(2);
      expect(lane.rowsPerSecond).toBeGreaterThan(0);
    }
  });

  test('leaves out what cannot run here, unless it was asked for', async () => {
    const withBackends = withMissing('workers', 'no SharedArrayBuffer');
    expect((await runCaptured(['bench', 'seed', ...quick], { withBackends })).stdout).not.toContain(
      'workers',
    );
    const asked = await runCaptured(['bench', 'seed', '--backend', 'workers'], { withBackends });
    expect(asked).toMatchObject({
      code: 1,
      stderr: 'glassnet: backend "workers" cannot run here: no SharedArrayBuffer\n',
    });
  });

  test.each([
    [
      ['--rows', '10', '--input', '-'],
      "option '--rows <number>' cannot be used with option '--input <file>'",
    ],
    [['--rows', '999999999'], '--rows 999999999: expected at most 33554432'],
    [['--backend', 'gpu'], "argument 'gpu' is invalid. Allowed choices are js, wasm, workers."],
  ])('%j is used wrongly', async (args, message) => {
    const captured = await runCaptured(['bench', 'seed', ...args]);
    expect(captured).toMatchObject({ code: 2, stdout: '' });
    expect(captured.stderr).toContain(message);
  });
});
