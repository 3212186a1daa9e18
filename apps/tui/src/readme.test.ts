/** What the README tells people to type, typed: its program, and its lines for the terminal. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { blocksOf } from '@glassnet/tooling/readme-programs';
import { expect, test } from 'vitest';
import { builtProgram } from './testing/built-program.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const README = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const inFolder = temporaryFolder();
/** A folder that git ignores, from which the packages are found as any application finds them. */
const SCRATCH = new URL('../.vitest/', import.meta.url);

function run(file: string, args: readonly string[], cwd?: string): string {
  return execFileSync(process.execPath, [file, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

test('the program of the lesson runs, and finds the same bits on both backends', () => {
  const [program = '', ...others] = blocksOf(README, 'ts');
  expect(others).toEqual([]);
  mkdirSync(SCRATCH, { recursive: true });
  const file = fileURLToPath(new URL('readme.mjs', SCRATCH));
  writeFileSync(file, program);
  expect(run(file, [])).toBe('true\n');
});

test('the lines for the terminal do what they say, one after the other', () => {
  const lines = blocksOf(README, 'sh')
    .flatMap((block) => block.split('\n'))
    .map((line) => /^npm run -s glassnet -- ([^#]+)/.exec(line)?.[1])
    .filter((line) => line !== undefined);
  writeFileSync(inFolder('rows.csv'), '0.5,-0.25\n-1,1\n');
  const outputs = new Map(
    lines.map((line) => {
      const words = line.trim().split(' ');
      return [words[0], run(builtProgram(), words, inFolder('.'))];
    }),
  );
  expect(outputs.get('inspect')).toContain('2-4-3');
  expect(outputs.get('explain')).toContain('sigmoid');
  expect(outputs.get('bench')).toContain('wasm');
  expect(readFileSync(inFolder('scores.npy')).subarray(1, 6).toString()).toBe('NUMPY');
  expect(readFileSync(inFolder('digits.mjs'), 'utf8')).not.toContain('import ');
  expect(outputs.get('compare')).toContain('3600 of 3600 scores identical');
});
