/** What came of a comparison, in sentences. */

import type { Comparison } from '@glassnet/core/compare';
import { useMessages } from '../messages/language.tsx';
import type { ComparisonState } from '../use-comparison.ts';
import styles from './comparison-verdict.module.css';

interface ComparisonVerdictProps {
  readonly comparison: ComparisonState;
  readonly bundledRows: number;
}

export function ComparisonVerdict({ comparison, bundledRows }: ComparisonVerdictProps) {
  const messages = useMessages();
  return (
    <div role="status" className={styles.verdict}>
      {comparison.state === 'none' && (
        <p className={styles.help} data-number>
          {messages.compareHelp(bundledRows)}
        </p>
      )}
      {comparison.state === 'running' && <p className={styles.help}>{messages.comparing}</p>}
      {comparison.state === 'failed' && (
        <p data-agrees={false}>
          {messages.compareFailed} <span lang="en">{String(comparison.error)}</span>
        </p>
      )}
      {comparison.state === 'done' && (
        <>
          <Verdict of={messages.thisInput} comparison={comparison.answer.x} />
          <Verdict of={messages.bundledRows(bundledRows)} comparison={comparison.answer.rows} />
        </>
      )}
    </div>
  );
}

function Verdict({ of, comparison }: { readonly of: string; readonly comparison: Comparison }) {
  const messages = useMessages();
  const { identical, total, disagreement } = comparison;
  return (
    <p data-agrees={disagreement === undefined}>
      {of}: {messages.identical(identical, total)}
      {disagreement && (
        <span className={styles.difference}>
          {messages.differs(disagreement.row + 1, `s${disagreement.col + 1}`, disagreement.backends)}{' '}
          <code>{disagreement.bits.join(' ≠ ')}</code>
        </span>
      )}
    </p>
  );
}
