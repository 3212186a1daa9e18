import { useState } from 'react';
import { useWords } from '../language/language.tsx';
import { usePlayground, useShown } from '../playground/use-playground.ts';
import { rowOf } from '../subject/presets.ts';
import styles from './inputs.module.css';
import { inputWords } from './words.ts';

/** Takes one of the rows that come with the net as input; nothing where there are none. */
export function RowStepper() {
  const words = useWords(inputWords);
  const { setX } = usePlayground();
  const rows = useShown(({ subject }) => subject.rows);
  const [draft, setDraft] = useState('');
  if (rows === undefined || rows.rows === 0) return null;

  function take(text: string) {
    setDraft(text);
    const row = Number(text);
    if (rows !== undefined && Number.isInteger(row) && row >= 1 && row <= rows.rows)
      setX(rowOf(rows, row - 1));
  }
  return (
    <label className={styles.row}>
      {words.row}
      <input
        type="number"
        className={styles.number}
        min={1}
        max={rows.rows}
        placeholder="–"
        value={draft}
        onChange={({ target }) => take(target.value)}
      />
      {words.rowOf(rows.rows)}
    </label>
  );
}
