import { describe, expect, test } from 'vitest';
import { played, started } from '../../testing/played.ts';
import { wordsOf } from '../look/languages.ts';
import { matches } from './palette.ts';

function commands(text: string, language: 'en' | 'ko' = 'en'): string[] {
  return matches(text, wordsOf(language)).map(({ command }) => command);
}

describe('the palette', () => {
  test('lists what begins so, then what has it in its words', () => {
    expect(commands('op')).toEqual(['open', 'reset', 'copy']);
    expect(commands('zzz')).toEqual([]);
    expect(commands('')).toContain('language');
  });

  test('lists no moves, and nothing twice', () => {
    const all = commands('');
    expect(new Set(all).size).toBe(all.length);
    for (const move of ['up', 'down', 'first', 'interrupt']) expect(all).not.toContain(move);
  });

  test('is searched in the language of the screen', () => {
    expect(commands('링크', 'ko')).toEqual(['copy']);
    expect(commands('copy', 'ko')).toEqual(['copy']);
  });

  test('takes an argument behind the name', () => {
    expect(matches('open my net.npz', wordsOf('en'))).toMatchObject([
      { command: 'open', argument: 'my net.npz' },
    ]);
    expect(matches('open ', wordsOf('en'))).toMatchObject([{ command: 'open', argument: undefined }]);
  });

  test('runs the chosen one, and completes its name', () => {
    expect(played(started(), ':langu\r').language).toBe('ko');
    expect(played(started(), ':language ko\r').language).toBe('ko');
    expect(played(started(), ':op\t').dialog).toMatchObject({ field: { text: 'open ', cursor: 5 } });
    expect(played(started(), ':op\x1b[B\x1b[B\r').tasks).toEqual([{ kind: 'copy' }]);
    expect(played(started(), ':zzz\r').dialog).toMatchObject({ kind: 'palette' });
    expect(played(started(), ':edit 3\r').notice?.text).toBe('bias of h2 = 3');
  });
});
