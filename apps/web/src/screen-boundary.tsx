/** What stands in the place of a screen that could not be loaded or drawn: the page goes on, and says what happened. */

import { Component, type ReactNode } from 'react';
import styles from './arrival-notice.module.css';
import { useWords } from './language/language.tsx';
import { PushButton } from './panel/push-button.tsx';
import { pageWords } from './words.ts';

interface ScreenBoundaryProps {
  readonly children: ReactNode;
}

interface ScreenBoundaryState {
  readonly error: unknown;
}

export class ScreenBoundary extends Component<ScreenBoundaryProps, ScreenBoundaryState> {
  override readonly state: ScreenBoundaryState = { error: undefined };

  static getDerivedStateFromError(error: unknown): ScreenBoundaryState {
    return { error };
  }

  override render() {
    const { error } = this.state;
    return error === undefined ? this.props.children : <BrokenScreen error={error} />;
  }
}

function BrokenScreen({ error }: { readonly error: unknown }) {
  const words = useWords(pageWords);
  return (
    <main>
      <div role="alert" className={styles.failure}>
        <div>
          <p className={styles.what}>{words.broken}</p>
          <p className={styles.detail} lang="en">
            {String(error)}
          </p>
        </div>
        <PushButton press={() => location.reload()}>{words.reload}</PushButton>
      </div>
    </main>
  );
}
