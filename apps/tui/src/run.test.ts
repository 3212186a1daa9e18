import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCaptured } from './testing/run-captured.ts';

describe('glassnet', () => {
  test('--version is the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(await runCaptured(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test.each([
    ...['open', 'predict', 'inspect', 'trace', 'explain', 'compare', 'bench', 'convert', 'export', 'create'],
    ...['serve', 'completion'],
  ])('%s --help has an example', async (command) => {
    const { code, stdout, stderr } = await runCaptured([command, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: glassnet ${command}`);
    expect(stdout).toMatch(/\nExamples?:\n(?: {2}.*glassnet .*\n)+$/);
  });

  test('without arguments and without a terminal: the help on stderr, and 2', async () => {
    const { code, stdout, stderr } = await runCaptured([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: glassnet');
    expect(stderr).toContain('Exit codes: 0 done');
  });

  test.each([
    [
      ['predict', 'seed', 'rows.csv'],
      "too many arguments for 'predict'. Expected 1 argument but got 2. Rows are given by --input FILE",
    ],
    [
      ['--lang', 'ko', 'pedict', 'seed'],
      'pedict is no command: expected one of open, predict, inspect, trace, explain, compare, bench, convert, export, create, serve, completion',
    ],
    [['open', 'seed', 'spiral'], "too many arguments for 'open'"],
    [
      ['pedict'],
      'pedict: expected a command (see glassnet --help), a model file, a link, or one of seed, picture, spiral, digits',
    ],
    [['seed'], 'seed: a screen needs a terminal; inspect, predict and compare do not'],
    [['--verbose'], "unknown option '--verbose'"],
    [['inspect'], "missing required argument 'model'"],
  ])('%j is used wrongly', async (args, message) => {
    const { code, stdout, stderr } = await runCaptured(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`glassnet: ${message}`);
    expect(stderr).toMatch(/^[^\n]+\n$/);
  });

  test('a bug says that it is one, on one line and without a stack', async () => {
    const withBackends = () => {
      throw new TypeError('undefined is not\na function');
    };
    expect(await runCaptured(['predict', 'seed'], { withBackends })).toEqual({
      code: 1,
      stdout: '',
      stderr: 'glassnet: a bug of ours, please report it: TypeError: undefined is not a function\n',
    });
  });
});
