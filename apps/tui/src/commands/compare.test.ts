import { fileURLToPath } from 'node:url';
import { bundledModels } from '@glassnet/models';
import { describe, expect, test } from 'vitest';
import { withLiar, withMissing } from '../testing/doubtful-backends.ts';
import { runCaptured } from '../testing/run-captured.ts';

describe('glassnet compare', { timeout: 30_000 }, () => {
  test('finds every bundled model identical on all backends', async () => {
    const { code, stdout, stderr } = await runCaptured(['compare', '--threads', '2']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.match(/^(?:seed|picture|spiral|digits), \d+ rows$/gm)).toHaveLength(4);
    for (const total of [30, 900, 3600]) expect(stdout).toContain(`${total} of ${total} scores identical\n`);
    expect(stdout.match(/^ {2}(?:js|wasm|workers) .* ms {2}digest [0-9a-f]{16}$/gm)).toHaveLength(12);
  });

  test('takes the rows of --input', async () => {
    const input = fileURLToPath(bundledModels.spiral.input);
    const { stdout } = await runCaptured(['compare', 'seed', '--input', input]);
    expect(stdout).toContain('seed, 300 rows\n');
    expect(stdout).toContain('900 of 900 scores identical');
  });

  test('ends with 3 and names the first score that differs, with both bit patterns', async () => {
    const { code, stdout } = await runCaptured(['compare', 'seed'], { withBackends: withLiar('wasm', 4) });
    expect(code).toBe(3);
    expect(stdout).toContain('  29 of 30 scores identical\n');
    expect(stdout).toMatch(/ {2}first difference in row 1, s2: js [0-9a-f]{8}, wasm [0-9a-f]{8}\n$/);
  });

  test('compares on after a disagreement, and still ends with 3', async () => {
    const { code, stdout } = await runCaptured(['compare'], { withBackends: withLiar('workers', 500) });
    expect(code).toBe(3);
    expect(stdout).toContain('30 of 30 scores identical');
    expect(stdout).toContain('899 of 900 scores identical');
  });

  test('names a backend that cannot run here, with the reason', async () => {
    const backends = withMissing('workers', 'no SharedArrayBuffer');
    const { code, stdout } = await runCaptured(['compare', 'seed'], { withBackends: backends });
    expect(code).toBe(0);
    expect(stdout).toContain('  workers  cannot run here: no SharedArrayBuffer\n');
    expect(stdout).toContain('30 of 30 scores identical');
  });

  test('--json is one object a model', async () => {
    const { code, stdout } = await runCaptured(['compare', '--json'], { withBackends: withLiar('wasm', 4) });
    expect(code).toBe(3);
    const [seed] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(seed).toMatchObject({
      model: 'seed',
      total: 30,
      identical: 29,
      disagreement: { row: 1, col: 1, backends: ['js', 'wasm'] },
      receipts: [{ backend: 'js' }, { backend: 'wasm' }, { backend: 'workers' }],
    });
  });

  test('rows without a model are used wrongly', async () => {
    expect(await runCaptured(['compare', '--input', 'x.npy'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'glassnet: compare: --input needs a MODEL that its rows fit\n',
    });
  });
});
