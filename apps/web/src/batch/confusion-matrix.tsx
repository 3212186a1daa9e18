/** How many rows of each true class were predicted as which: a table whose numbers lead to their rows. */

import type { Truth } from '@glassnet/core/batch-summary';
import { useWords } from '../language/language.tsx';
import { Panel } from '../panel/panel.tsx';
import styles from './confusion-matrix.module.css';
import type { Filter } from './shown-rows.ts';
import { batchWords } from './words.ts';

interface ConfusionMatrixProps {
  readonly truth: Truth;
  readonly names: readonly string[];
  readonly filter: Filter;
  readonly choose: (filter: Filter) => void;
}

export function ConfusionMatrix({ truth: { confusion }, names, filter, choose }: ConfusionMatrixProps) {
  const words = useWords(batchWords);
  const most = Math.max(1, ...confusion.flat());
  const isChosen = (truth: number, predicted: number) =>
    typeof filter === 'object' && filter.truth === truth && filter.predicted === predicted;
  return (
    <Panel area="confusion" title={words.confusion}>
      <div className={styles.scroll}>
        <table className={styles.confusion}>
          <thead>
            <tr>
              <td className={styles.corner}>
                {words.isTrue} ↓ {words.isPredicted} →
              </td>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {confusion.map((counts, truth) => (
              <tr key={names[truth]}>
                <th scope="row">{names[truth]}</th>
                {counts.map((count, predicted) => (
                  <td key={names[predicted]} className={styles.cell} data-right={truth === predicted}>
                    <span className={styles.shade} style={{ opacity: count / most }} />
                    {count > 0 ? (
                      <button
                        type="button"
                        className={styles.count}
                        aria-pressed={isChosen(truth, predicted)}
                        aria-label={words.cell(count, `${names[truth]}`, `${names[predicted]}`)}
                        onClick={() => choose(isChosen(truth, predicted) ? 'all' : { truth, predicted })}
                      >
                        {count}
                      </button>
                    ) : (
                      <span className={styles.none}>·</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.help}>{words.confusionHelp}</p>
    </Panel>
  );
}
