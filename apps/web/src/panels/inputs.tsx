/** The numbers that go into the net, each on a slider. */

import { useMessages } from '../messages/language.tsx';
import { InputSlider } from './input-slider.tsx';
import styles from './inputs.module.css';
import { Panel } from './panel.tsx';

interface InputsProps {
  readonly values: readonly number[];
  readonly change: (values: readonly number[]) => void;
}

export function Inputs({ values, change }: InputsProps) {
  const messages = useMessages();
  return (
    <Panel area="input" title={messages.input}>
      <div className={styles.sliders}>
        {values.map((value, index) => {
          const label = `x${index + 1}`;
          return (
            <InputSlider
              key={label}
              label={label}
              value={value}
              change={(next) => change(values.with(index, next))}
            />
          );
        })}
      </div>
      <p className={styles.help}>{messages.inputHelp}</p>
    </Panel>
  );
}
