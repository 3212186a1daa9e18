/** Every backend on the same rows: bars of their times, with the line that a frame has to keep. */

import type { Net } from '@glassnet/core';
import { useLanguage, useWords } from '../language/language.tsx';
import { Panel } from '../panel/panel.tsx';
import { PushButton } from '../panel/push-button.tsx';
import { useSurroundings } from '../playground/use-playground.ts';
import { Lanes } from './lanes.tsx';
import styles from './race.module.css';
import { useRace } from './use-race.ts';
import { raceWords } from './words.ts';

interface RacePanelProps {
  readonly net: Net | undefined;
  readonly hidden: number;
}

export function RacePanel({ net, hidden }: RacePanelProps) {
  const words = useWords(raceWords);
  const { language } = useLanguage();
  const { backends } = useSurroundings();
  const [{ isRunning, lanes, error }, start] = useRace(net, backends);
  const finished = lanes.filter(({ times }) => times.length > 0);
  return (
    <Panel
      area="race"
      title={words.race}
      aside={
        <PushButton isBusy={isRunning} press={start}>
          {isRunning ? words.racing : words.start}
        </PushButton>
      }
    >
      <p className={styles.help}>{words.raceHelp(hidden)}</p>
      {finished.length === 0 ? (
        <p className={styles.waiting}>{isRunning ? words.racing : words.waiting}</p>
      ) : (
        <>
          <Lanes lanes={finished} />
          <table className={styles.results}>
            <thead>
              <tr>
                <th scope="col">{words.backend}</th>
                <th scope="col">{words.median}</th>
                <th scope="col">{words.p95}</th>
                <th scope="col">{words.rowsPerSecond}</th>
              </tr>
            </thead>
            <tbody>
              {finished.map(({ backend, median, p95, rowsPerSecond }) => (
                <tr key={backend}>
                  <th scope="row">{backend}</th>
                  <td>{median.toFixed(2)} ms</td>
                  <td>{p95.toFixed(2)} ms</td>
                  <td>{Math.round(rowsPerSecond).toLocaleString(language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {error !== undefined && (
        <p role="alert" className={styles.error}>
          {words.failed} <span lang="en">{String(error)}</span>
        </p>
      )}
    </Panel>
  );
}
