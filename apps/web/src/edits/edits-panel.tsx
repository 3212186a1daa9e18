/** The net taken apart on purpose, a step at a time, with what each step shows, and the way back. */

import { neuronAt, neuronColumns } from '@glassnet/core/neurons';
import { useState } from 'react';
import { useWords } from '../language/language.tsx';
import { Panel } from '../panel/panel.tsx';
import { PushButton } from '../panel/push-button.tsx';
import { usePlayground, useShown } from '../playground/use-playground.ts';
import { type Breakage, breakages } from './breakages.ts';
import styles from './edits-panel.module.css';
import { editsWords } from './words.ts';

export function EditsPanel() {
  const words = useWords(editsWords);
  const { edit, undo, redo } = usePlayground();
  const { net, before, after } = useShown(({ history }) => history);
  const prediction = useShown((state) => state.prediction);
  const place = useShown((state) => state.place);
  const [latest, setLatest] = useState<{ readonly breakage: Breakage; readonly net: unknown }>();
  const selected = neuronAt(neuronColumns(prediction), place);

  function apply(breakage: Breakage) {
    const broken = breakage.apply();
    edit(broken);
    setLatest({ breakage, net: broken });
  }
  const lesson = latest?.net === net ? latest?.breakage : undefined;
  return (
    <Panel area="edits" title={words.title}>
      <div className={styles.buttons}>
        {breakages(net, selected).map((breakage) => (
          <PushButton key={breakage.kind} isQuiet press={() => apply(breakage)}>
            {words.button[breakage.kind](breakage.what)}
          </PushButton>
        ))}
      </div>
      <p role="status" className={styles.lesson}>
        {lesson === undefined ? words.help : words.lesson[lesson.kind](lesson.what)}
      </p>
      <div className={styles.buttons}>
        <PushButton isQuiet isIdle={before.length === 0} press={undo}>
          ↶ {words.undo}
        </PushButton>
        <PushButton isQuiet isIdle={after.length === 0} press={redo}>
          ↷ {words.redo}
        </PushButton>
      </div>
    </Panel>
  );
}
