/** The words of the language asked for. */

import type { GlobalOptions } from '../program/global-options.ts';
import { type Language, languageOf } from '../screens/look/language.ts';
import { english } from './english.ts';
import { korean } from './korean.ts';
import type { Words } from './words.ts';

const all: Readonly<Record<Language, Words>> = { en: english, ko: korean };

/** In the language that was asked for, else that of the environment. */
export function wordsFor({ lang }: Pick<GlobalOptions, 'lang'>): Words {
  return all[languageOf(lang, process.env)];
}
