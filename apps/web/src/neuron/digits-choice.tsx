import { digitChoices } from '@glassnet/core/number-text';
import { useId } from 'react';
import { useWords } from '../language/language.tsx';
import { usePlayground, useShown } from '../playground/use-playground.ts';
import styles from './digits-choice.module.css';
import { neuronWords } from './words.ts';

/** In how many digits numbers are written out, or as bits. */
export function DigitsChoice() {
  const words = useWords(neuronWords);
  const { pickDigits } = usePlayground();
  const picked = useShown(({ digits }) => digits);
  const group = useId();
  return (
    <div className={styles.choices} role="radiogroup" aria-label={words.digits}>
      {digitChoices.map((digits) => (
        <label key={digits} className={styles.choice}>
          <input
            type="radio"
            className={styles.radio}
            name={group}
            checked={digits === picked}
            onChange={() => pickDigits(digits)}
          />
          {words.digitsOf[digits]}
        </label>
      ))}
    </div>
  );
}
