/** A bar for each backend, with the middle half of its turns as a whisker, and the line of 60 frames a second. */

import type { Lane } from '@glassnet/core/race';
import { useWords } from '../language/language.tsx';
import styles from './race.module.css';
import { raceWords } from './words.ts';

const FRAME = 1000 / 60;
const LANE = 44;
const BAR = 22;
const ABOVE = 22;
/** Where the bars begin, behind the names, in per cent. */
const START = 16;
/** Room behind the longest bar, for its number. */
const ROOM = 1.25;

export function Lanes({ lanes }: { readonly lanes: readonly Lane[] }) {
  const words = useWords(raceWords);
  const longest = Math.max(FRAME, ...lanes.map(({ spread: [, high] }) => high)) * ROOM;
  const percent = (milliseconds: number) => (milliseconds / longest) * (100 - START);
  const height = ABOVE + lanes.length * LANE;
  const described = lanes.map(({ backend, median, spread: [low, high] }) =>
    words.lane(backend, inMilliseconds(median), inMilliseconds(low), inMilliseconds(high)),
  );
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.lanes}
        height={height}
        role="img"
        aria-label={`${words.chart}: ${described.join('; ')}`}
      >
        <line
          className={styles.frame}
          x1={`${START + percent(FRAME)}%`}
          x2={`${START + percent(FRAME)}%`}
          y1={ABOVE - 6}
          y2={height}
        />
        {lanes.map(({ backend, median, spread: [low, high] }, i) => {
          const y = ABOVE + i * LANE;
          const middle = y + BAR / 2;
          return (
            <g key={backend} data-fast={median <= FRAME}>
              <text className={styles.name} x="0" y={middle} dy="0.36em">
                {backend}
              </text>
              <rect className={styles.bar} x={`${START}%`} y={y} width={`${percent(median)}%`} height={BAR} />
              <line
                className={styles.whisker}
                x1={`${START + percent(low)}%`}
                x2={`${START + percent(high)}%`}
                y1={middle}
                y2={middle}
              />
              <text className={styles.median} x={`${START + percent(high)}%`} dx="8" y={middle} dy="0.36em">
                {inMilliseconds(median)}
              </text>
            </g>
          );
        })}
        <text className={styles.frameName} x={`${START + percent(FRAME)}%`} y="11">
          {words.frameLine}
        </text>
      </svg>
      <figcaption className={styles.help}>{words.frameHelp}</figcaption>
    </figure>
  );
}

function inMilliseconds(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}
