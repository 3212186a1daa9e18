/** The built program as a process of its own: what only a process shows. */

import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { builtProgram } from './testing/built-program.ts';

const program = builtProgram();

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function ended(command: string, args: readonly string[], input: string): Ended {
  const { status, stdout, stderr } = spawnSync(command, args, { input, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

function glassnet(args: readonly string[], input = ''): Ended {
  return ended(process.execPath, [program, ...args], input);
}

/** A line for the shell, in which `glassnet` is the program. */
function shell(line: string, input = ''): Ended {
  return ended('sh', ['-c', `glassnet() { "${process.execPath}" "${program}" "$@"; }; ${line}`], input);
}

describe('the built program', { timeout: 30_000 }, () => {
  test('reads stdin, writes data to stdout and the receipt to stderr', () => {
    const { code, stdout, stderr } = glassnet(
      ['predict', 'seed', '--input', '-', '--backend', 'wasm'],
      '1,-0.5\n',
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: '3.8894258,0.08587003,-2.2177017\n' });
    expect(stderr).toMatch(/^wasm .* digest [0-9a-f]{16}\n$/);
  });

  test('ends by itself after workers have run', () => {
    expect(glassnet(['compare', 'seed', '--threads', '2']).stdout).toContain('30 of 30 scores identical');
  });

  test('its exit code reaches the shell', () => {
    expect(glassnet(['inspect', 'nowhere.npz'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'glassnet: nowhere.npz: no such file or directory\n',
    });
    expect(glassnet([]).code).toBe(2);
  });

  test('a reader that has seen enough ends it quietly', () => {
    const moreThanAPipeHolds = '1,-0.5\n'.repeat(20_000);
    const line = '{ glassnet predict seed --input - --backend js; echo "ended $?" >&2; } | head -1';
    const { stdout, stderr } = shell(line, moreThanAPipeHolds);
    expect(stdout).toBe('3.8894258,0.08587003,-2.2177017\n');
    expect(stderr).toMatch(/^js .* digest [0-9a-f]{16}\nended 0\n$/);
  });

  test.skipIf(process.platform !== 'linux')('a full disk is an error', () => {
    expect(shell('glassnet predict seed >/dev/full')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'glassnet: output: no space left on device\n',
    });
  });
});
