import type { BackendChoice } from '../backends.ts';
import { useMessages } from '../messages/language.tsx';
import styles from './backend-picker.module.css';

/**
 * Why a backend cannot run here; nothing for one that can. The one reason that whoever serves the page can
 * do something about is said in the reader's language, others are the engine's.
 */
export function WhyUnsupported({ choice }: { readonly choice: BackendChoice }) {
  const messages = useMessages();
  if (choice.whyUnsupported === undefined) return null;
  const needsIsolation = choice.name === 'workers' && !globalThis.crossOriginIsolated;
  return (
    <p className={styles.reason}>
      {messages.unavailable(choice.name)}{' '}
      {needsIsolation ? messages.notIsolated : <span lang="en">{choice.whyUnsupported}</span>}
    </p>
  );
}
