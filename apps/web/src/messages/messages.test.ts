import { expect, test } from 'vitest';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Messages } from './messages.ts';

const hangul = /\p{Script=Hangul}/u;

test('English is without Hangul, and Korean is never without, but where there are only numbers', () => {
  expect(sentencesOf(en).filter((sentence) => hangul.test(sentence))).toEqual([]);
  expect(sentencesOf(ko).filter((sentence) => !hangul.test(sentence))).toEqual(['1: 2; 3,4']);
});

test('no sentence is empty, and every language uses every argument', () => {
  for (const messages of [en, ko]) {
    expect(sentencesOf(messages).every((sentence) => sentence.trim() !== '')).toBe(true);
  }
  expect(argumentsIn(en)).toEqual(argumentsIn(ko));
});

/** Every sentence; those with arguments with the numbers of the arguments in their place. */
function sentencesOf(messages: Messages): string[] {
  return [messages, messages.backendHelp].flatMap((group) => Object.values(group)).flatMap(sentenceOf);
}

function sentenceOf(message: unknown): string[] {
  if (typeof message === 'string') return [message];
  return typeof message === 'function' ? [String(message('1', '2', ['3', '4']))] : [];
}

function argumentsIn(messages: Messages): string[] {
  return sentencesOf(messages).map((sentence) => (sentence.match(/[1-4]/g) ?? []).toSorted().join(''));
}
