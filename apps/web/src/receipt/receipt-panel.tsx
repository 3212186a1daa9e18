/** The proof of what is shown: which backend ran, how long, and the digest of its scores; and all of them compared. */

import { runnerFor } from '../backends.ts';
import { useWords } from '../language/language.tsx';
import { Panel } from '../panel/panel.tsx';
import { PushButton } from '../panel/push-button.tsx';
import { useShown, useSurroundings } from '../playground/use-playground.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { ComparisonVerdict } from './comparison-verdict.tsx';
import { ReceiptLine } from './receipt-line.tsx';
import styles from './receipt-panel.module.css';
import { useComparison } from './use-comparison.ts';
import { receiptWords } from './words.ts';

export function ReceiptPanel() {
  const words = useWords(receiptWords);
  const { backends } = useSurroundings();
  const { net, x, receipt } = useShown(({ prediction }) => prediction);
  const error = useShown(({ predictionError }) => predictionError);
  const backend = useShown((state) => state.backend);
  const rows = useShown(({ subject }) => subject.rows);
  const [comparison, compareAll] = useComparison(backends, backend, { net, x, rows });
  const isRunning = comparison.state === 'running';
  const rowCount = rows?.rows ?? 0;
  return (
    <Panel
      area="receipt"
      title={words.receipt}
      aside={
        <PushButton isBusy={isRunning} press={compareAll}>
          {isRunning ? words.comparing : words.compare}
        </PushButton>
      }
    >
      <ReceiptLine receipt={receipt} />
      {error !== undefined && (
        <p role="alert" className={styles.error}>
          {words.runFailed(runnerFor(backend, net, 1))} <span lang="en">{String(error)}</span>
        </p>
      )}
      <ComparisonTable answer={comparison.state === 'done' ? comparison.answer : undefined} rows={rowCount} />
      <ComparisonVerdict comparison={comparison} rows={rowCount} />
    </Panel>
  );
}
