import { useState } from 'react';
import { Dialog } from '../dialog/dialog.tsx';
import { useWords } from '../language/language.tsx';
import styles from './header.module.css';
import { helpWords } from './words.ts';

/** What can be done here, and with which keys. */
export function HelpButton() {
  const words = useWords(helpWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.tool} aria-label={words.help} onClick={() => setOpen(true)}>
        <span aria-hidden="true">?</span>
      </button>
      {isOpen && (
        <Dialog title={words.help} close={() => setOpen(false)}>
          <p>{words.introduction}</p>
          <dl className={styles.keys}>
            {words.keys.map(({ keys, what }) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <p>{words.privacy}</p>
        </Dialog>
      )}
    </>
  );
}
