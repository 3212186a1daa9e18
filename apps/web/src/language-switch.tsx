import styles from './language-switch.module.css';
import { useLanguage } from './messages/language.tsx';
import { languages } from './messages/messages.ts';

export function LanguageSwitch() {
  const { language: current, messages, choose } = useLanguage();
  return (
    <fieldset className={styles.switch} aria-label={messages.language}>
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
