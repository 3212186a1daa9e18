/** The scores as signed bars, and softmax beside them as another view of the same numbers. */

import { softmax } from '@glassnet/core';
import { type Column, highestOf, rowOf } from '@glassnet/core/neurons';
import { formatNumber, formatPercent } from '../format-number.ts';
import { useMessages } from '../messages/language.tsx';
import { Panel } from './panel.tsx';
import { ScoreBar } from './score-bar.tsx';
import styles from './scores.module.css';

export function Scores({ scores }: { readonly scores: Column }) {
  const messages = useMessages();
  const shares = softmax(rowOf(scores)).data;
  const highest = highestOf(scores);
  const scale = scaleOf(scores);
  return (
    <Panel area="scores" title={messages.scores}>
      <table className={styles.scores}>
        <colgroup>
          <col className={styles.names} />
          <col />
          <col className={styles.numbers} span={2} />
        </colgroup>
        <thead>
          <tr>
            <td colSpan={2} />
            <th scope="col">{messages.score}</th>
            <th scope="col">{messages.softmax}</th>
          </tr>
        </thead>
        <tbody>
          {scores.map(({ label, value, index }) => (
            <tr key={label} data-highest={label === highest?.label}>
              <th scope="row">
                {label}
                <span className={styles.highest} data-number>
                  {label === highest?.label && messages.highest}
                </span>
              </th>
              <td className={styles.bar}>
                <ScoreBar score={value} scale={scale} />
              </td>
              <td className={styles.number} data-number>
                {formatNumber(value, 3)}
              </td>
              <td className={styles.number} data-number>
                {formatPercent(shares[index] ?? Number.NaN)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.help}>{messages.softmaxHelp}</p>
    </Panel>
  );
}

/** What a full bar stands for: the first of 5, 10, 20, 40, ... that holds every finite score. So it seldom changes. */
function scaleOf(scores: Column): number {
  const largest = Math.max(0, ...scores.map(({ value }) => Math.abs(value)).filter(Number.isFinite));
  let scale = 5;
  while (scale < largest) scale *= 2;
  return scale;
}
