/** The languages of the screen. */

export const languages = ['en', 'ko'] as const;

export type Language = (typeof languages)[number];

export function isLanguage(name: string): name is Language {
  return languages.some((language) => language === name);
}

/** The language that was asked for, or that of the environment, as POSIX reads it; English for every other. */
export function languageOf(asked: Language | undefined, env: NodeJS.ProcessEnv): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return asked ?? (locale.startsWith('ko') ? 'ko' : 'en');
}
