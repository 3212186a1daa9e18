/** How fast is each backend? The spiral's map, 65,536 rows of 2-H-3 a frame. */

import { useState } from 'react';
import { BackendPicker } from '../backend/backend-picker.tsx';
import { useWords } from '../language/language.tsx';
import { Panel } from '../panel/panel.tsx';
import { NumberSlider } from '../slider/number-slider.tsx';
import { FramesPanel } from './frames-panel.tsx';
import styles from './race.module.css';
import { RacePanel } from './race-panel.tsx';
import { useSpiral } from './use-spiral.ts';
import { raceWords } from './words.ts';

/** At 4 all backends look the same. */
const FIRST = 32;
const FEWEST = 2;
const MOST = 256;

export function Race() {
  const words = useWords(raceWords);
  const [hidden, setHidden] = useState(FIRST);
  const { net, error } = useSpiral(hidden);
  return (
    <main className={styles.race}>
      <FramesPanel net={net} hidden={hidden} />
      <div className={styles.side}>
        <Panel area="size" title={`2-${hidden}-3`}>
          <NumberSlider
            label={words.hidden}
            fieldLabel={words.hiddenField}
            value={hidden}
            range={[FEWEST, MOST]}
            change={(next) => setHidden(Math.min(MOST, Math.max(FEWEST, Math.round(next))))}
          />
          {error !== undefined && (
            <p role="alert" className={styles.error}>
              {words.failed} <span lang="en">{String(error)}</span>
            </p>
          )}
        </Panel>
        <BackendPicker />
        <RacePanel net={net} hidden={hidden} />
      </div>
    </main>
  );
}
