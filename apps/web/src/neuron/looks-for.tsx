/** What a neuron behind a picture looks for: its weights in the place of the pixels, with their signs, and the ink on them. */

import type { Neuron } from '@glassnet/core/neurons';
import { useWords } from '../language/language.tsx';
import type { Picture } from '../subject/picture.ts';
import styles from './looks-for.module.css';
import { neuronWords } from './words.ts';

/** Weights below this share of the strongest have no sign: there is little to say. */
const FAINT = 0.2;
const CELL = 10;
/** In larger pictures a sign could not be read. */
const MOST_SIGNS = 256;

interface LooksForProps {
  readonly neuron: Neuron;
  readonly picture: Picture;
}

export function LooksFor({ neuron: { label, sum }, picture: { rows, cols } }: LooksForProps) {
  const words = useWords(neuronWords);
  const terms = sum?.terms ?? [];
  const strongest = terms.reduce((most, { weight }) => Math.max(most, Math.abs(weight)), 0);
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.weights}
        viewBox={`0 0 ${cols * CELL} ${rows * CELL}`}
        role="img"
        aria-label={words.looksFor(label)}
      >
        {terms.map(({ from, weight }, i) => {
          const share = strongest > 0 ? Math.abs(weight) / strongest : 0;
          const [x, y] = [(i % cols) * CELL, Math.floor(i / cols) * CELL];
          const sign = weight < 0 ? 'negative' : 'positive';
          return (
            <g key={from.label} data-sign={sign}>
              <rect className={styles.weight} x={x} y={y} width={CELL} height={CELL} opacity={0.85 * share} />
              <circle
                className={styles.ink}
                cx={x + CELL / 2}
                cy={y + CELL / 2}
                r={(CELL / 2) * inkOf(from)}
              />
              {share > FAINT && terms.length <= MOST_SIGNS && (
                <text className={styles.sign} x={x + CELL / 2} y={y + CELL / 2} dy="0.34em">
                  {weight < 0 ? '−' : '+'}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <figcaption className={styles.caption}>
        {words.looksFor(label)}
        <br />
        <span className={styles.help}>{words.looksForHelp}</span>
      </figcaption>
    </figure>
  );
}

function inkOf({ value }: Neuron): number {
  return Math.sqrt(Math.min(1, Math.max(0, value)));
}
