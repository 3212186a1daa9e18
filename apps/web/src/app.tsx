/** The page: its header, and below it the playground or what kept the net from arriving. */

import styles from './app.module.css';
import type { PageBackends } from './backends.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { LoadFailure } from './load-failure.tsx';
import { useMessages } from './messages/language.tsx';
import type { Model } from './model.ts';
import { Playground } from './playground.tsx';
import { useModel } from './use-model.ts';

interface AppProps {
  /** Called once, and again when the reader asks to try again. */
  readonly load: () => Promise<Model>;
  readonly backends: PageBackends;
}

export function App({ load, backends }: AppProps) {
  const messages = useMessages();
  const [loaded, retry] = useModel(load);
  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.name}>Glassnet</h1>
        <p className={styles.tagline}>{messages.tagline}</p>
        <LanguageSwitch />
      </header>
      {loaded.state === 'failed' ? (
        <LoadFailure error={loaded.error} retry={retry} />
      ) : (
        <Playground model={loaded.state === 'ready' ? loaded.model : undefined} backends={backends} />
      )}
    </>
  );
}
