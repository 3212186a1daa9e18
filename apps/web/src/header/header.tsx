import { useWords } from '../language/language.tsx';
import { ExportButton } from '../sharing/export-button.tsx';
import { ShareButton } from '../sharing/share-button.tsx';
import { pageWords } from '../words.ts';
import styles from './header.module.css';
import { HelpButton } from './help-button.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ScreenLinks } from './screen-links.tsx';
import { ThemeButton } from './theme-button.tsx';

export function Header() {
  const words = useWords(pageWords);
  return (
    <header className={styles.header}>
      <h1 className={styles.name} title={words.tagline}>
        Glassnet
      </h1>
      <ScreenLinks />
      <div className={styles.tools}>
        <ShareButton />
        <ExportButton />
        <LanguageSwitch />
        <ThemeButton />
        <HelpButton />
      </div>
    </header>
  );
}
