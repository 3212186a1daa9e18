/** The net to look at, and the numbers that go into it: a slider for each, or for one of many. */

import { useMemo, useState } from 'react';
import { DigitPad } from '../digits/digit-pad.tsx';
import { OpenFileButton } from '../files/open-file-button.tsx';
import { useWords } from '../language/language.tsx';
import { Panel } from '../panel/panel.tsx';
import { usePlayground, useShown } from '../playground/use-playground.ts';
import { NumberSlider } from '../slider/number-slider.tsx';
import { pictureOf } from '../subject/picture.ts';
import styles from './inputs.module.css';
import { PresetSelect } from './preset-select.tsx';
import { RowStepper } from './row-stepper.tsx';
import { inputWords } from './words.ts';

const MOST_SLIDERS = 6;

export function Inputs() {
  const words = useWords(inputWords);
  const count = useShown(({ x }) => x.length);
  const net = useShown(({ history }) => history.net);
  const subject = useShown((state) => state.subject.name);
  const picture = useMemo(() => pictureOf(net), [net]);
  return (
    <Panel area="input" title={words.input}>
      <PresetSelect />
      {picture !== undefined && <DigitPad picture={picture} />}
      {count <= MOST_SLIDERS ? (
        <div className={styles.sliders} data-stays>
          {Array.from({ length: count }, (_, index) => (
            <InputSlider key={`x${index + 1}`} index={index} />
          ))}
        </div>
      ) : (
        <OneOfMany count={count} stays={picture === undefined} />
      )}
      <RowStepper key={subject} />
      <OpenFileButton />
    </Panel>
  );
}

function InputSlider({ index }: { readonly index: number }) {
  const words = useWords(inputWords);
  const { setX, store } = usePlayground();
  const value = useShown(({ x }) => x[index] ?? 0);
  const range = useShown(({ subject }) => subject.ranges[index]) ?? [-1, 1];
  const label = `x${index + 1}`;
  return (
    <NumberSlider
      label={label}
      fieldLabel={words.typeValue(label)}
      value={value}
      range={range}
      change={(next) => setX(store.getState().x.with(index, next))}
    />
  );
}

interface OneOfManyProps {
  readonly count: number;
  /** Whether it is there on a phone when there is little room. */
  readonly stays: boolean;
}

function OneOfMany({ count, stays }: OneOfManyProps) {
  const words = useWords(inputWords);
  const place = useShown((state) => state.place);
  const [chosen, setChosen] = useState(0);
  // The neuron picked in the drawing, where it is an input.
  const index = Math.min(count - 1, place.column === 0 ? place.index : chosen);
  return (
    <div className={styles.sliders} data-stays={stays || undefined}>
      <label className={styles.which}>
        {words.whichInput(count)}
        <input
          type="number"
          className={styles.number}
          min={1}
          max={count}
          value={index + 1}
          onChange={({ target }) => setChosen(Math.max(0, Math.min(count, target.valueAsNumber) - 1) || 0)}
        />
      </label>
      <InputSlider key={index} index={index} />
    </div>
  );
}
