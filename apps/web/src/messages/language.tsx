/** The language of the page: the one picked last time, else the browser's, else English. */

import { createContext, type ReactNode, useContext, useLayoutEffect, useState } from 'react';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Language, Messages } from './messages.ts';

const messagesIn: { readonly [L in Language]: Messages } = { en, ko };
const STORED_AS = 'glassnet.language';

interface LanguageChoice {
  readonly language: Language;
  readonly messages: Messages;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({
  language: 'en',
  messages: en,
  choose: () => undefined,
});

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(initialLanguage);
  const messages = messagesIn[language];

  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = messages.pageTitle;
  }, [language, messages]);

  function choose(next: Language) {
    setLanguage(next);
    store(next);
  }
  return <LanguageContext value={{ language, messages, choose }}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

export function useMessages(): Messages {
  return useLanguage().messages;
}

function initialLanguage(): Language {
  const stored = recall();
  if (stored === 'ko' || stored === 'en') return stored;
  return navigator.language.startsWith('ko') ? 'ko' : 'en';
}

/** A page that may not store anything still works; it forgets. */
function recall(): string | null {
  try {
    return localStorage.getItem(STORED_AS);
  } catch {
    return null;
  }
}

function store(language: Language): void {
  try {
    localStorage.setItem(STORED_AS, language);
  } catch {
    return;
  }
}
