import { korean } from './korean.ts';
import type { Language } from './language.ts';
import { english, type Words } from './words.ts';

const byLanguage: Readonly<Record<Language, Words>> = { en: english, ko: korean };

export function wordsOf(language: Language): Words {
  return byLanguage[language];
}
