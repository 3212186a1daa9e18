import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { english } from '../words/english.ts';
import { Progress } from './progress.ts';

/** Works for so long on half of it; gives what was written. */
async function halfDone(seconds: number, isTTY: boolean, total: number | undefined): Promise<string> {
  const stderr = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY, columns: 80 });
  const progress = new Progress({ stderr, total, ascii: true, words: english });
  vi.advanceTimersByTime(1000 * seconds);
  await progress.update(40, 1200);
  vi.advanceTimersByTime(1000 * seconds);
  await progress.update(50, 1500);
  progress.end();
  return stderr.read() ?? '';
}

describe('progress', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('of long work is a bar with the time that is left, gone at the end', async () => {
    const written = await halfDone(2, true, 100);
    expect(written).toMatch(/=+-+ 40 % {2}1,200 rows {2}3 s left/);
    expect(written).toMatch(/=+-+ 50 % {2}1,500 rows {2}4 s left/);
    const clearLine = '\x1b[1G\x1b[2K';
    expect(written.endsWith(clearLine)).toBe(true);
  });

  test('of work without a known end is the rows', async () => {
    expect(await halfDone(2, true, undefined)).toContain('1,500 rows in 4 s');
  });

  test('of short work, and where nobody looks, is nothing', async () => {
    expect(await halfDone(0.1, true, 100)).toBe('');
    expect(await halfDone(2, false, 100)).toBe('');
  });
});
