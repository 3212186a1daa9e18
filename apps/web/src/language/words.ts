/**
 * What the page says, in each of its languages. Every room keeps its own in a file called words.ts: the type makes a
 * language that lacks a sentence fail to compile, and what varies is an argument, so that each keeps its word order.
 */

export type Language = 'ko' | 'en';

export type Words<Sentences> = Readonly<Record<Language, Sentences>>;

/** Each in its own words. */
export const languages: readonly {
  readonly language: Language;
  readonly short: string;
  readonly name: string;
}[] = [
  { language: 'ko', short: 'KO', name: '한국어' },
  { language: 'en', short: 'EN', name: 'English' },
];
