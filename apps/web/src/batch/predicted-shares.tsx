/** How often each class is predicted, where the true classes are not known. */

import type { BatchSummary } from '@glassnet/core/batch-summary';
import { formatPercent } from '../format-number.ts';
import { useWords } from '../language/language.tsx';
import { Panel } from '../panel/panel.tsx';
import styles from './batch.module.css';
import { batchWords } from './words.ts';

/** Of more classes the most frequent are shown. */
const MOST_NAMES = 20;

interface PredictedSharesProps {
  readonly summary: BatchSummary;
  readonly names: readonly string[];
}

export function PredictedShares({ summary: { predicted }, names }: PredictedSharesProps) {
  const words = useWords(batchWords);
  const counts = new Uint32Array(names.length);
  for (const index of predicted) counts[index] = (counts[index] ?? 0) + 1;
  const isLong = names.length > MOST_NAMES;
  const shown = [...names.keys()].toSorted((a, b) => (isLong ? (counts[b] ?? 0) - (counts[a] ?? 0) : a - b));
  return (
    <Panel area="shares" title={words.shares}>
      <table className={styles.shares}>
        <tbody>
          {shown.slice(0, MOST_NAMES).map((i) => (
            <tr key={i}>
              <th scope="row">{names[i]}</th>
              <td>
                <svg className={styles.share} aria-hidden="true">
                  <rect width={`${(100 * (counts[i] ?? 0)) / predicted.length}%`} height="100%" />
                </svg>
              </td>
              <td>{counts[i]}</td>
              <td>{formatPercent((counts[i] ?? 0) / predicted.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
