import { useState } from 'react';
import type { BackendChoice } from '../backends.ts';
import { useWords } from '../language/language.tsx';
import { PushButton } from '../panel/push-button.tsx';
import styles from './backend-picker.module.css';
import { canIsolate, isolate } from './isolate.ts';
import { backendWords } from './words.ts';

/**
 * Why a backend cannot run here; nothing for one that can. The one reason that whoever serves the page can
 * do something about is said in the reader's language, others are the engine's.
 */
export function WhyUnsupported({ choice }: { readonly choice: BackendChoice }) {
  const words = useWords(backendWords);
  if (choice.whyUnsupported === undefined) return null;
  const needsIsolation = choice.name === 'workers' && !globalThis.crossOriginIsolated;
  return (
    <div className={styles.reason}>
      <p>
        {words.unavailable(choice.name)}{' '}
        {needsIsolation ? words.notIsolated : <span lang="en">{choice.whyUnsupported}</span>}
      </p>
      {needsIsolation && canIsolate() && <IsolateButton />}
    </div>
  );
}

function IsolateButton() {
  const words = useWords(backendWords);
  const [error, setError] = useState<unknown>();
  return (
    <>
      <PushButton isQuiet press={() => isolate().catch(setError)}>
        {words.isolate}
      </PushButton>
      <p>{words.isolateHelp}</p>
      {error !== undefined && (
        <p role="alert" lang="en">
          {String(error)}
        </p>
      )}
    </>
  );
}
