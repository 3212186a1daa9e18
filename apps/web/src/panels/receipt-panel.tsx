/** The proof of what is shown: which backend ran, how long, and the digest of its scores; and all of them compared. */

import type { BackendName } from '@glassnet/kernels';
import type { PageBackends } from '../backends.ts';
import { useMessages } from '../messages/language.tsx';
import type { Model } from '../model.ts';
import type { Prediction } from '../prediction.ts';
import { PushButton } from '../push-button.tsx';
import { useComparison } from '../use-comparison.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { ComparisonVerdict } from './comparison-verdict.tsx';
import { Panel } from './panel.tsx';
import { ReceiptLine } from './receipt-line.tsx';
import styles from './receipt-panel.module.css';

interface ReceiptPanelProps {
  readonly model: Model | undefined;
  readonly prediction: Prediction | undefined;
  /** Why the latest call failed, if it did. */
  readonly error: unknown;
  readonly backend: BackendName;
  readonly backends: PageBackends;
}

export function ReceiptPanel({ model, prediction, error, backend, backends }: ReceiptPanelProps) {
  const messages = useMessages();
  const question = model && prediction && { net: prediction.net, x: prediction.x, rows: model.rows };
  const [comparison, compareAll] = useComparison(backends, question);
  const isRunning = comparison.state === 'running';
  return (
    <Panel
      area="receipt"
      title={messages.receipt}
      aside={
        <PushButton isBusy={isRunning} press={compareAll}>
          {isRunning ? messages.comparing : messages.compare}
        </PushButton>
      }
    >
      <ReceiptLine receipt={prediction?.receipt} />
      {error !== undefined && (
        <p role="alert" className={styles.error}>
          {messages.runFailed(backend)} <span lang="en">{String(error)}</span>
        </p>
      )}
      <ComparisonTable
        choices={backends.choices}
        answer={comparison.state === 'done' ? comparison.answer : undefined}
        bundledRows={model?.rows.rows ?? 0}
      />
      <ComparisonVerdict comparison={comparison} bundledRows={model?.rows.rows ?? 0} />
    </Panel>
  );
}
