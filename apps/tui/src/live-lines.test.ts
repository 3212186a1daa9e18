import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { LiveLines } from './live-lines.ts';

test('lines change in place on a terminal, and are gone at the end', () => {
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true });
  const live = new LiveLines(stream);
  live.show('a\nb\n');
  live.show('too soon\n');
  live.clear();
  live.clear();
  expect(stream.read()).toBe('a\nb\n\x1b[2A\r\x1b[J');
});

test('nothing is shown where nobody looks', () => {
  const stream = new PassThrough({ encoding: 'utf8' });
  const live = new LiveLines(stream);
  live.show('a\n');
  live.clear();
  expect(stream.read()).toBeNull();
});
