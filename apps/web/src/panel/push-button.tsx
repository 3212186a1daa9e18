import type { ReactNode } from 'react';
import styles from './push-button.module.css';

interface PushButtonProps {
  /** While it works, a press does nothing; the button keeps the focus. */
  readonly isBusy?: boolean;
  /** For what is not the main thing to do here. */
  readonly isQuiet?: boolean;
  /** There is nothing to do now; the button keeps its place. */
  readonly isIdle?: boolean;
  readonly title?: string | undefined;
  readonly press: () => void;
  readonly children: ReactNode;
}

export function PushButton({ isBusy, isQuiet, isIdle, title, press, children }: PushButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      data-quiet={isQuiet}
      aria-busy={isBusy}
      disabled={isIdle}
      title={title}
      onClick={isBusy ? undefined : press}
    >
      {children}
    </button>
  );
}
