/** Where the net runs: one of the backends, and of those that cannot run here the reason. */

import { useId } from 'react';
import { useWords } from '../language/language.tsx';
import { Panel } from '../panel/panel.tsx';
import { useShown, useSurroundings } from '../playground/use-playground.ts';
import styles from './backend-picker.module.css';
import { WhyUnsupported } from './why-unsupported.tsx';
import { backendWords } from './words.ts';

const AUTO = { name: 'auto', whyUnsupported: undefined } as const;

export function BackendPicker() {
  const words = useWords(backendWords);
  const { playground, backends } = useSurroundings();
  const picked = useShown(({ backend }) => backend);
  const group = useId();
  return (
    <Panel area="backend" title={words.backend}>
      <div className={styles.frame}>
        <div className={styles.choices} role="radiogroup" aria-label={words.backend}>
          {[AUTO, ...backends.choices].map(({ name, whyUnsupported }) => (
            <label key={name} className={styles.choice}>
              <input
                type="radio"
                name={group}
                value={name}
                checked={name === picked}
                disabled={whyUnsupported !== undefined}
                onChange={() => playground.pickBackend(name)}
              />
              {name}
            </label>
          ))}
        </div>
      </div>
      <p className={styles.help}>{words.help[picked]}</p>
      {backends.choices.map((choice) => (
        <WhyUnsupported key={choice.name} choice={choice} />
      ))}
    </Panel>
  );
}
