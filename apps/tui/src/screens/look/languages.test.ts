import { describe, expect, test } from 'vitest';
import { languageOf, languages } from './language.ts';
import { wordsOf } from './languages.ts';

/** Everything that is said, functions with their arguments shown. */
function said(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') return [[path, String(words(1, 2, 3, 4))]];
  return Object.entries(Object(words)).flatMap(([key, value]) => said(value, `${path}/${key}`));
}

/** Names, and what is written the same in both. */
const SAME = ['/title', '/milliseconds'];

describe('the languages', () => {
  test('Korean says in Korean what English says', () => {
    const english = said(wordsOf('en'));
    const korean = new Map(said(wordsOf('ko')));
    for (const [path, text] of english.filter(([path]) => !SAME.includes(path))) {
      expect(korean.get(path), path).toMatch(/[가-힣]/);
      expect(text, path).not.toMatch(/[가-힣]/);
    }
  });

  test.each(languages)('in %s nothing is left out', (language) => {
    for (const [path, text] of said(wordsOf(language))) {
      expect(text, path).not.toMatch(/undefined|^\s*$/);
    }
  });

  test('numbers stand in the same sentences', () => {
    const korean = new Map(said(wordsOf('ko')));
    for (const [path, text] of said(wordsOf('en'))) {
      const numbers = (sentence: string | undefined) =>
        [...(sentence ?? '').matchAll(/\d+/g)].map(String).sort();
      expect(numbers(korean.get(path)), path).toEqual(numbers(text));
    }
  });
});

describe('languageOf', () => {
  test.each([
    [undefined, { LANG: 'ko_KR.UTF-8' }, 'ko'],
    [undefined, { LC_ALL: 'en_US.UTF-8', LANG: 'ko_KR.UTF-8' }, 'en'],
    [undefined, { LC_ALL: '', LC_MESSAGES: 'ko', LANG: 'C' }, 'ko'],
    [undefined, { LANG: 'fr_FR' }, 'en'],
    [undefined, {}, 'en'],
    ['en', { LANG: 'ko_KR.UTF-8' }, 'en'],
    ['ko', {}, 'ko'],
  ] as const)('%s in %j is %s', (asked, env, language) => {
    expect(languageOf(asked, env)).toBe(language);
  });
});
