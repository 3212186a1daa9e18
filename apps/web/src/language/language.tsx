/** The language of the page: the one picked last time, else the browser's, else English. */

import { createContext, type ReactNode, useContext, useLayoutEffect, useState } from 'react';
import { keep, recall } from '../stored.ts';
import { pageWords } from '../words.ts';
import type { Language, Words } from './words.ts';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'en', choose: () => undefined });

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(initialLanguage);

  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = pageWords[language].title;
  }, [language]);

  function choose(next: Language) {
    setLanguage(next);
    keep('language', next);
  }
  return <LanguageContext value={{ language, choose }}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

/** The sentences of a room in the language of the page. */
export function useWords<Sentences>(words: Words<Sentences>): Sentences {
  return words[useLanguage().language];
}

function initialLanguage(): Language {
  const stored = recall('language');
  if (stored === 'ko' || stored === 'en') return stored;
  return navigator.language.startsWith('ko') ? 'ko' : 'en';
}
