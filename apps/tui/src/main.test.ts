/** The built program as a process of its own: what only a process shows. */

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { matrix } from '@glassnet/core';
import { readNet } from '@glassnet/core/reader';
import { digest } from '@glassnet/core/receipt';
import { bundledModels } from '@glassnet/models';
import { describe, expect, test, vi } from 'vitest';
import { builtProgram } from './testing/built-program.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const program = builtProgram();
const inFolder = temporaryFolder();

const tellLoads = fileURLToPath(new URL('testing/tell-loads.mjs', import.meta.url));
const noBash = spawnSync('bash', ['--version']).error !== undefined;

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

describe('the built program', { timeout: 60_000 }, () => {
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
    expect(stderr).toBe('ended 0\n');
  });

  test('rows without end go in and out while they come, and a key stops them', async () => {
    const child = spawn(process.execPath, [program, 'predict', 'seed', '--input', '-']);
    for (const row of ['1,-0.5\n', '0,0\n']) {
      child.stdin.write(row);
      expect((await once(child.stdout, 'data')).toString()).toMatch(/^[^\n]+\n$/);
    }
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
  });

  test('stopped in the middle, it leaves no half of a file', async () => {
    const output = inFolder('scores.csv');
    const child = spawn(process.execPath, [program, 'predict', 'seed', '--input', '-', '--output', output]);
    child.stdin.write('1,-0.5\n');
    await vi.waitFor(() => expect(readdirSync(inFolder('.'))).toHaveLength(1), { timeout: 10_000 });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([143, null]);
    expect(readdirSync(inFolder('.'))).toEqual([]);
  });

  test('a file far larger than what it may keep in memory goes through', () => {
    const rows = inFolder('rows.csv');
    writeFileSync(rows, '0.123456,-0.654321\n'.repeat(2_500_000));
    const told = 'process.on("exit", () => console.log(process.resourceUsage().maxRSS));';
    const args = ['predict', 'seed', '--input', rows, '--output', inFolder('s.npy'), '--backend', 'wasm'];
    const code = `${told} process.argv.splice(1, 0, ''); await import(${JSON.stringify(pathToFileURL(program))})`;
    const { stdout, code: exit } = ended(
      process.execPath,
      ['--input-type=module', '--eval', code, ...args],
      '',
    );
    expect(exit).toBe(0);
    expect(Number(stdout)).toBeLessThan(200 * 1024);
  });

  test.skipIf(process.platform !== 'linux')('a full disk is an error', () => {
    expect(shell('glassnet predict seed >/dev/full')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'glassnet: output: no space left on device\n',
    });
  });

  test.each([['--version'], ['predict', 'seed', '--input', '-'], ['inspect', 'seed'], ['trace', 'seed']])(
    '%s %s loads nothing of the screen',
    (...args) => {
      const { stdout, stderr } = ended(
        process.execPath,
        ['--import', tellLoads, program, ...args],
        '1,-0.5\n',
      );
      expect(stdout).not.toBe('');
      expect(stderr).toMatch(/loaded file:.*commander/);
      expect(stderr).not.toMatch(/loaded file:.*\/(?:ink|react|yoga-layout|cli-progress|enquirer)\//);
    },
  );

  test.skipIf(noBash)(
    noBash ? 'completion in bash: bash is not installed' : 'bash completes commands and options',
    () => {
      const line = 'glassnet predict digits --backend ';
      const script = [
        `glassnet() { "${process.execPath}" "${program}" "$@"; }`,
        'eval "$(glassnet completion bash)"',
        `COMP_WORDS=(${line} ""); COMP_CWORD=4; COMP_LINE="${line}"; COMP_POINT=${line.length}`,
        '_glassnet_completion; IFS=" "; echo "$' + '{COMPREPLY[*]}"',
      ].join('\n');
      expect(ended('bash', ['-c', script], '').stdout).toBe('js wasm workers auto\n');
    },
  );

  test('serve starts the service, and stops with it', async () => {
    const { url, child } = await serve();
    expect((await fetch(`${url}/v2/health/live`)).status).toBe(200);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('the terminal, the service and the library give the same call the same digest', async () => {
    const rows = [
      [0.5, -0.25],
      [1, 2],
    ];
    const net = await readNet(await readFile(bundledModels.spiral.file));
    const expected = digest(net.predict(matrix(rows)));
    const { url, child } = await serve();
    for (const backend of ['js', 'wasm', 'workers', 'auto']) {
      const body = JSON.stringify({ x: rows, backend });
      const answer = await fetch(`${url}/v1/predict/spiral`, { method: 'POST', body });
      expect(await answer.json()).toMatchObject({ digest: expected });
      const input = rows.join('\n');
      const { stdout } = glassnet(
        ['predict', 'spiral', '--input', '-', '--json', '--backend', backend],
        input,
      );
      expect(JSON.parse(stdout)).toMatchObject({ digest: expected });
    }
    child.kill('SIGINT');
    await once(child, 'exit');
  });
});

async function serve() {
  const child = spawn(process.execPath, [program, 'serve', '--port', '0']);
  const [welcome] = await once(child.stdout, 'data');
  return { url: /http:\/\/[\d.:]+/.exec(String(welcome))?.[0], child };
}
