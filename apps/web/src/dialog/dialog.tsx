/** A window over the page: the browser keeps the focus inside, and Escape or a press beside it closes it. */

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../language/language.tsx';
import { pageWords } from '../words.ts';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, close, children }: DialogProps) {
  const words = useWords(pageWords);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={close}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <button type="button" className={styles.close} aria-label={words.close} onClick={close}>
          ✕
        </button>
      </div>
      {children}
    </dialog>
  );
}
