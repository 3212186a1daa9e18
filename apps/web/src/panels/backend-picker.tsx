/** Where the net runs: one of the backends, and of those that cannot run here the reason. */

import type { BackendName } from '@glassnet/kernels';
import { useId } from 'react';
import type { BackendChoice } from '../backends.ts';
import { useMessages } from '../messages/language.tsx';
import styles from './backend-picker.module.css';
import { Panel } from './panel.tsx';
import { WhyUnsupported } from './why-unsupported.tsx';

interface BackendPickerProps {
  readonly choices: readonly BackendChoice[];
  readonly picked: BackendName;
  readonly pick: (name: BackendName) => void;
}

export function BackendPicker({ choices, picked, pick }: BackendPickerProps) {
  const messages = useMessages();
  const group = useId();
  return (
    <Panel area="backend" title={messages.backend}>
      <div className={styles.choices} role="radiogroup" aria-label={messages.backend}>
        {choices.map(({ name, whyUnsupported }) => (
          <label key={name} className={styles.choice}>
            <input
              type="radio"
              name={group}
              value={name}
              checked={name === picked}
              disabled={whyUnsupported !== undefined}
              onChange={() => pick(name)}
            />
            {name}
          </label>
        ))}
      </div>
      <p className={styles.help}>{messages.backendHelp[picked]}</p>
      {choices.map((choice) => (
        <WhyUnsupported key={choice.name} choice={choice} />
      ))}
    </Panel>
  );
}
