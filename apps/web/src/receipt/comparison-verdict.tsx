/** What came of a comparison, in sentences. */

import type { Comparison } from '@glassnet/core/compare';
import { useLanguage, useWords } from '../language/language.tsx';
import styles from './comparison-verdict.module.css';
import type { ComparisonState } from './use-comparison.ts';
import { receiptWords } from './words.ts';

interface ComparisonVerdictProps {
  readonly comparison: ComparisonState;
  /** How many rows come with the net. */
  readonly rows: number;
}

export function ComparisonVerdict({ comparison, rows }: ComparisonVerdictProps) {
  const words = useWords(receiptWords);
  return (
    <div role="status" className={styles.verdict}>
      {comparison.state === 'none' && (
        <p className={styles.help}>{rows > 0 ? words.compareHelp(rows) : words.compareInputHelp}</p>
      )}
      {comparison.state === 'running' && <p className={styles.help}>{words.comparing}</p>}
      {comparison.state === 'failed' && (
        <p data-agrees={false}>
          {words.compareFailed} <span lang="en">{String(comparison.error)}</span>
        </p>
      )}
      {comparison.state === 'done' && (
        <>
          <Verdict of={words.thisInput} comparison={comparison.answer.x} />
          {comparison.answer.rows && (
            <Verdict of={words.bundledRows(rows)} comparison={comparison.answer.rows} />
          )}
        </>
      )}
    </div>
  );
}

function Verdict({ of, comparison }: { readonly of: string; readonly comparison: Comparison }) {
  const words = useWords(receiptWords);
  const { language } = useLanguage();
  const { identical, total, disagreement } = comparison;
  const count = (number: number) => number.toLocaleString(language);
  return (
    <p data-agrees={disagreement === undefined}>
      {of}: {words.identical(count(identical), count(total))}
      {disagreement && (
        <span className={styles.difference}>
          {words.differs(disagreement.row + 1, `s${disagreement.col + 1}`, disagreement.backends)}{' '}
          <code>{disagreement.bits.join(' ≠ ')}</code>
        </span>
      )}
    </p>
  );
}
