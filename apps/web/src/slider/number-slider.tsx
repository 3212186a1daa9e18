/** A number on a slider, and in a field where any float32 can be typed. */

import { type ChangeEvent, type ReactNode, useId, useState } from 'react';
import styles from './number-slider.module.css';
import { sliderStep } from './slider-step.ts';

interface NumberSliderProps {
  readonly label: ReactNode;
  /** The accessible name of the field. */
  readonly fieldLabel: string;
  readonly value: number;
  readonly range: readonly [from: number, to: number];
  readonly change: (value: number) => void;
}

/** Characters for which there is room, in the usual size and in the next one. */
const LONGEST = 8;
const LONGEST_SMALL = 11;

export function NumberSlider({ label, fieldLabel, value, range: [from, to], change }: NumberSliderProps) {
  const id = useId();
  const step = sliderStep(to - from);
  const shown = Number.isInteger(step) ? String(value) : inDigits(value);
  // What is being typed may not be a number yet, such as a lone minus.
  const [draft, setDraft] = useState<string>();

  function type({ target }: ChangeEvent<HTMLInputElement>) {
    setDraft(target.value);
    if (Number.isFinite(Math.fround(target.valueAsNumber))) change(target.valueAsNumber);
  }

  return (
    <div className={styles.slider}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={styles.range}
        data-symmetric={from === -to}
        type="range"
        min={from}
        max={to}
        step={step}
        value={Number.isFinite(value) ? value : 0}
        onChange={({ target }) => change(target.valueAsNumber)}
      />
      <input
        className={styles.number}
        type="number"
        aria-label={fieldLabel}
        step={step}
        data-size={sizeOf(shown)}
        value={draft ?? shown}
        onChange={type}
        onBlur={() => setDraft(undefined)}
      />
    </div>
  );
}

function sizeOf({ length }: string): 'usual' | 'small' | 'smallest' {
  if (length <= LONGEST) return 'usual';
  return length <= LONGEST_SMALL ? 'small' : 'smallest';
}

/** Two decimals, or as many as the number has: what is shown is what is computed with. */
function inDigits(value: number): string {
  if (!Number.isFinite(value)) return '';
  const short = value.toFixed(2);
  return Number(short) === value ? short : String(Number(value.toPrecision(9)));
}
