/** The scores as signed bars, and softmax beside them as another view of the same numbers. */

import type { Net } from '@glassnet/core';
import { type Column, rowOf } from '@glassnet/core/neurons';
import { probabilities } from '@glassnet/core/probabilities';
import { formatNumber, formatPercent } from '../format-number.ts';
import { useWords } from '../language/language.tsx';
import { ScoreBar } from './score-bar.tsx';
import styles from './scores.module.css';
import { winnerOf } from './winner.ts';
import { scoresWords } from './words.ts';

/** A class with a longer name stands above its label. */
const LONGEST_SIGN = 3;
/** Of more scores the highest are shown. */
const MOST_ROWS = 20;

interface ScoresTableProps {
  readonly net: Net;
  readonly scores: Column;
}

export function ScoresTable({ net, scores }: ScoresTableProps) {
  const words = useWords(scoresWords);
  const { classes } = net.metadata;
  const row = rowOf(scores);
  const shares = scores.length > 1 ? probabilities(net, row) : row;
  const highest = winnerOf(scores);
  const hasShares = shares !== row;
  const scale = hasShares || scores.length === 1 ? scaleOf(scores) : 1;
  return (
    <>
      <table className={styles.scores} data-many={scores.length > 5} data-names={namesOf(classes)}>
        <thead>
          <tr>
            <td colSpan={2} />
            <th scope="col">{words.score}</th>
            {hasShares && <th scope="col">{words.softmax}</th>}
          </tr>
        </thead>
        <tbody>
          {shownOf(scores).map(({ label, value, index }) => (
            <tr key={label} data-highest={label === highest?.label}>
              <th scope="row">
                <span className={styles.name} title={classes?.[index]}>
                  {classes?.[index] ?? label}
                </span>{' '}
                {classes && <span className={styles.label}>{label}</span>}
                <span className={styles.highest}>{label === highest?.label && words.highest}</span>
              </th>
              <td className={styles.bar}>
                <ScoreBar score={value} scale={scale} />
              </td>
              <td className={styles.number}>{formatNumber(value, 3)}</td>
              {hasShares && (
                <td className={styles.number}>{formatPercent(shares.data[index] ?? Number.NaN)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {hasShares && <p className={styles.help}>{words.softmaxHelp}</p>}
    </>
  );
}

function namesOf(classes: readonly string[] | undefined): 'words' | 'signs' {
  return classes?.some((name) => name.length > LONGEST_SIGN) ? 'words' : 'signs';
}

function shownOf(scores: Column): Column {
  if (scores.length <= MOST_ROWS) return scores;
  return scores.toSorted((a, b) => b.value - a.value).slice(0, MOST_ROWS);
}

/** What a full bar stands for: the first of 5, 10, 20, 40, ... that holds every finite score. So it seldom changes. */
function scaleOf(scores: Column): number {
  const largest = Math.max(0, ...scores.map(({ value }) => Math.abs(value)).filter(Number.isFinite));
  let scale = 5;
  while (scale < largest) scale *= 2;
  return scale;
}
