import { availableParallelism } from 'node:os';
import { expect, it } from 'vitest';
import { readOptions } from './options.ts';

it('times all of ours, seven rounds, without being told', () => {
  const threads = Math.min(64, availableParallelism());
  expect(readOptions([])).toEqual({ peers: false, work: '', rounds: 7, threads, json: false, help: false });
});

it('takes its options', () => {
  const options = readOptions(['--peers', '--work', 'matmul', '--rounds=3', '--threads', '2', '--json']);
  expect(options).toMatchObject({ peers: true, work: 'matmul', rounds: 3, threads: 2, json: true });
});

it('helps', () => expect(readOptions(['--help'])).toBeUndefined());

it.each([
  ['--rounds=0'],
  ['--rounds=1.5'],
  ['--threads=65'],
  ['--threads=two'],
  ['--work=matmul 3'],
  ['--fast'],
  ['work'],
])('refuses %s', (argument) => expect(() => readOptions([argument])).toThrow());
