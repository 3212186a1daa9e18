/** The decision map with its axes and the key to its colours. */

import { useState } from 'react';
import { formatNumber } from '../format-number.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { Panel } from '../panel/panel.tsx';
import { useShown } from '../playground/use-playground.ts';
import { ClassSwatch } from './class-swatch.tsx';
import { DecisionMap } from './decision-map.tsx';
import type { Inputs } from './follow-map.ts';
import { MapAxes } from './map-axes.tsx';
import styles from './map-panel.module.css';
import { mapShares } from './map-shares.ts';
import type { MapRun } from './run-map.ts';
import { mapWords } from './words.ts';

const FIRST: Inputs = [0, 1];
/** Inputs among which one can choose. */
const MOST_CHOICES = 256;

export function MapPanel() {
  const words = useWords(mapWords);
  const [chosen, setChosen] = useState(FIRST);
  const [run, setRun] = useState<MapRun>();
  const count = useShown(({ x }) => x.length);
  const scores = useShown(({ history: { net }, x }) => net.outputSize ?? x.length);
  const ranges = useShown(({ subject }) => subject.ranges);
  const { language } = useLanguage();
  const timeOf = ({ image, inference, painting }: MapRun) =>
    words.time(
      (image.width * image.height).toLocaleString(language),
      inTenths(inference),
      inTenths(painting),
    );
  const inputs = chosen.every((index) => index < count) ? chosen : FIRST;
  const [across, up] = inputs.map((index) => `x${index + 1}`);
  const shares = mapShares(run?.counts, scores);
  const told = shares.map(({ label, share }) => `${label} ${share}`).join(', ');
  const ends = inputs.flatMap((index) => (ranges[index] ?? []).map((end) => formatNumber(end, 1)));
  return (
    <Panel
      area="map"
      title={words.map}
      aside={
        count > 2 && count <= MOST_CHOICES && <MapAxes count={count} inputs={inputs} choose={setChosen} />
      }
    >
      <div className={styles.frame}>
        <span className={styles.up}>
          <span>{ends[2]}</span> <span>{up}</span> <span>{ends[3]}</span>
        </span>
        <DecisionMap
          inputs={inputs}
          description={words.describe(`${across}`, `${up}`, told)}
          painted={setRun}
        />
        <span className={styles.across}>
          <span>{ends[0]}</span> <span>{across}</span> <span>{ends[1]}</span>
        </span>
      </div>
      <ul className={styles.key}>
        {shares.map(({ label, index, share }) => (
          <li key={label}>
            <ClassSwatch index={index} /> {label} <span className={styles.share}>{share}</span>
          </li>
        ))}
      </ul>
      <p className={styles.help}>
        {words.help} {scores === 1 ? words.paleNearZero : words.paleWhereClose}
      </p>
      <p className={styles.time}>{run !== undefined && timeOf(run)}</p>
    </Panel>
  );
}

function inTenths(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}
