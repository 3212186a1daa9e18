import { useState } from 'react';
import { useWords } from '../language/language.tsx';
import { chooseTheme, chosenTheme, type Theme, themes } from '../theme.ts';
import { pageWords } from '../words.ts';
import styles from './header.module.css';

const glyphs: Readonly<Record<Theme, string>> = { system: '◐', light: '☀', dark: '☾' };

/** From one theme to the next. */
export function ThemeButton() {
  const words = useWords(pageWords);
  const [theme, setTheme] = useState(chosenTheme);
  const label = words.theme(words.themes[theme]);

  function chooseNext() {
    const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
    chooseTheme(next);
    setTheme(next);
  }
  return (
    <button type="button" className={styles.tool} aria-label={label} title={label} onClick={chooseNext}>
      <span aria-hidden="true">{glyphs[theme]}</span>
    </button>
  );
}
