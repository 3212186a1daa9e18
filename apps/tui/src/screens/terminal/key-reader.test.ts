import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Press } from '../keys/key-decoder.ts';
import { ESCAPE_MILLISECONDS, KeyReader } from './key-reader.ts';

describe('the keys of a slow line', () => {
  let given: Press[];
  let reader: KeyReader;

  beforeEach(() => {
    vi.useFakeTimers();
    given = [];
    reader = new KeyReader((presses) => given.push(...presses));
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function type(pieces: readonly string[], gap: number): void {
    for (const piece of pieces) {
      reader.read(piece);
      vi.advanceTimersByTime(gap);
    }
  }

  test('a sequence that comes slowly is no Escape', () => {
    type(['\x1b', '[', 'B'], ESCAPE_MILLISECONDS - 1);
    expect(given).toEqual([{ key: 'down' }]);
  });

  test('an Escape that nothing follows is the key', () => {
    type(['\x1b'], ESCAPE_MILLISECONDS - 1);
    expect(given).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(given).toEqual([{ key: 'escape' }]);
  });

  test('what follows later is a key of its own', () => {
    type(['\x1b', 'j'], ESCAPE_MILLISECONDS);
    expect(given).toEqual([{ key: 'escape' }, { key: 'j' }]);
  });

  test('stopped, nothing is given any more', () => {
    reader.read('\x1b');
    reader.stop();
    vi.advanceTimersByTime(ESCAPE_MILLISECONDS);
    expect(given).toEqual([]);
  });
});
