import { expect, test } from 'vitest';

const hangul = /\p{Script=Hangul}/u;
/** Without a letter it says the same in every language. */
const international = /^[^\p{L}]*$/u;

const modules = import.meta.glob<Record<string, unknown>>(['../**/words.ts', '!./words.ts'], { eager: true });
const rooms = Object.entries(modules).flatMap(([file, exported]) =>
  Object.entries(exported)
    .filter(([, value]) => isWords(value))
    .map(([name, value]) => [`${file} ${name}`, value] as const),
);

test('every room has its words', () => {
  expect(rooms.length).toBeGreaterThan(10);
});

test.each(rooms)('%s: the languages say the same things', (_, words) => {
  if (!isWords(words)) throw new Error('no words');
  const [en, ko] = [sentencesOf(words.en), sentencesOf(words.ko)];
  expect(ko.map(({ path }) => path)).toEqual(en.map(({ path }) => path));
  expect(en.filter(({ text }) => hangul.test(text))).toEqual([]);
  expect(en.concat(ko).filter(({ text }) => text.trim() === '')).toEqual([]);
  // What is the same in both may be a name; what has words of its own has them in Hangul.
  const untold = ko.filter(
    ({ text }, i) => !hangul.test(text) && text !== en[i]?.text && !international.test(text),
  );
  expect(untold).toEqual([]);
  // Every language uses every argument.
  expect(ko.map(({ text }) => argumentsIn(text))).toEqual(en.map(({ text }) => argumentsIn(text)));
});

interface Sentence {
  readonly path: string;
  readonly text: string;
}

function isWords(value: unknown): value is { readonly en: object; readonly ko: object } {
  return typeof value === 'object' && value !== null && 'en' in value && 'ko' in value;
}

/** Every sentence; those with arguments with marks of the arguments in their place. */
function sentencesOf(value: unknown, path = ''): Sentence[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') {
    const arrays = value.toString().startsWith('([');
    return [
      {
        path,
        text: String(arrays ? value(['⟦1⟧', '⟦2⟧']) : value('⟦1⟧', '⟦2⟧', ['⟦3⟧', '⟦4⟧'], '⟦4⟧', '⟦5⟧')),
      },
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sentencesOf(inner, `${path}.${key}`));
}

function argumentsIn(text: string): string {
  return [...new Set(text.match(/⟦\d⟧/g) ?? [])].toSorted().join('');
}
