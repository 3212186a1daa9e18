/** What is put in: on a phone a sheet at the bottom, which opens further on demand; elsewhere panels like the others. */

import { useId, useState } from 'react';
import { BackendPicker } from '../backend/backend-picker.tsx';
import { EditsPanel } from '../edits/edits-panel.tsx';
import { Inputs } from '../input/inputs.tsx';
import { useWords } from '../language/language.tsx';
import styles from './control-sheet.module.css';
import { playWords } from './words.ts';

export function ControlSheet() {
  const words = useWords(playWords);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div id={id} className={styles.sheet} data-open={isOpen}>
      <button
        type="button"
        className={styles.handle}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? words.less : words.more}
      </button>
      <Inputs />
      <BackendPicker />
      <EditsPanel />
    </div>
  );
}
