import { type ChangeEvent, useId, useState } from 'react';
import { useMessages } from '../messages/language.tsx';
import styles from './inputs.module.css';

const LEAST = -3;
const MOST = 3;
const STEP = 0.05;

interface InputSliderProps {
  readonly label: string;
  readonly value: number;
  readonly change: (value: number) => void;
}

export function InputSlider({ label, value, change }: InputSliderProps) {
  const messages = useMessages();
  const id = useId();
  // What is being typed may not be a number yet, such as a lone minus.
  const [draft, setDraft] = useState<string>();

  function type({ target }: ChangeEvent<HTMLInputElement>) {
    setDraft(target.value);
    const typed = target.valueAsNumber;
    if (Number.isFinite(typed)) change(Math.min(MOST, Math.max(LEAST, typed)));
  }

  return (
    <div className={styles.slider}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={styles.range}
        type="range"
        min={LEAST}
        max={MOST}
        step={STEP}
        value={value}
        onChange={({ target }) => change(target.valueAsNumber)}
      />
      <input
        className={styles.number}
        type="number"
        aria-label={messages.typeValue(label)}
        min={LEAST}
        max={MOST}
        step={STEP}
        value={draft ?? inDigits(value)}
        onChange={type}
        onBlur={() => setDraft(undefined)}
      />
    </div>
  );
}

/** Two decimals, or as many as the number has: what is shown is what is computed with. */
function inDigits(value: number): string {
  const short = value.toFixed(2);
  return Number(short) === value ? short : String(value);
}
