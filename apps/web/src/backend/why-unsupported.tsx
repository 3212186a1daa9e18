import type { BackendChoice } from '../backends.ts';
import { useWords } from '../language/language.tsx';
import styles from './backend-picker.module.css';
import { canIsolate } from './isolate.ts';
import { backendWords } from './words.ts';

/**
 * Why a backend cannot run here; nothing for one that can. The reasons that whoever serves the page can
 * do something about are said in the reader's language, others are the engine's.
 */
export function WhyUnsupported({ choice }: { readonly choice: BackendChoice }) {
  const words = useWords(backendWords);
  if (choice.whyUnsupported === undefined) return null;
  return (
    <p className={styles.reason}>
      {words.unavailable(choice.name)} {reasonFor(choice)}
    </p>
  );

  function reasonFor({ name, whyUnsupported }: BackendChoice) {
    if (name !== 'workers' || globalThis.crossOriginIsolated) return <span lang="en">{whyUnsupported}</span>;
    if (!globalThis.isSecureContext) return words.notSecure;
    return canIsolate() ? words.notYetIsolated : words.notIsolated;
  }
}
