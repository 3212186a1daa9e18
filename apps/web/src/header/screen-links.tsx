import { formatAddress, screens } from '../address/address.ts';
import { useWords } from '../language/language.tsx';
import { useShown } from '../playground/use-playground.ts';
import { pageWords } from '../words.ts';
import styles from './header.module.css';

/** The four screens, each an address of its own with the net that is open. */
export function ScreenLinks() {
  const words = useWords(pageWords);
  const current = useShown(({ screen }) => screen);
  const net = useShown(({ address }) => address);
  return (
    <nav className={styles.screens} aria-label={words.screens}>
      {screens.map((screen) => (
        <a
          key={screen}
          className={styles.screen}
          href={formatAddress({ screen, net, x: undefined })}
          aria-current={screen === current ? 'page' : undefined}
        >
          {words.screen[screen]}
        </a>
      ))}
    </nav>
  );
}
