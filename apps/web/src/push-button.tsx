import type { ReactNode } from 'react';
import styles from './push-button.module.css';

interface PushButtonProps {
  /** While it works, a press does nothing; the button keeps the focus. */
  readonly isBusy?: boolean;
  readonly press: () => void;
  readonly children: ReactNode;
}

export function PushButton({ isBusy = false, press, children }: PushButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-disabled={isBusy}
      onClick={isBusy ? undefined : press}
    >
      {children}
    </button>
  );
}
