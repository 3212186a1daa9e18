import { useLanguage, useWords } from '../language/language.tsx';
import { languages } from '../language/words.ts';
import { pageWords } from '../words.ts';
import styles from './language-switch.module.css';

export function LanguageSwitch() {
  const { language: current, choose } = useLanguage();
  const words = useWords(pageWords);
  return (
    <fieldset className={styles.switch} aria-label={words.language}>
      {languages.map(({ language, short, name }) => (
        <button
          key={language}
          type="button"
          className={styles.language}
          lang={language}
          title={name}
          aria-pressed={language === current}
          onClick={() => choose(language)}
        >
          {short}
        </button>
      ))}
    </fieldset>
  );
}
