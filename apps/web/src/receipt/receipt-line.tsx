import type { Receipt } from '@glassnet/core/receipt';
import { formatMilliseconds } from '../format-number.ts';
import { useWords } from '../language/language.tsx';
import styles from './receipt-panel.module.css';
import { receiptWords } from './words.ts';

const SHORT = 12;

/** One receipt: backend, time, and the digest, whole on demand. */
export function ReceiptLine({ receipt }: { readonly receipt: Receipt | undefined }) {
  const words = useWords(receiptWords);
  return (
    <dl className={styles.receipt}>
      <div>
        <dt>{words.backend}</dt>
        <dd data-receipt="backend">{receipt?.backend}</dd>
      </div>
      <div>
        <dt>{words.time}</dt>
        <dd>{receipt && formatMilliseconds(receipt.milliseconds)}</dd>
      </div>
      <div>
        <dt>{words.digest}</dt>
        <dd>
          {receipt && (
            <details>
              <summary className={styles.digest}>{receipt.digest.slice(0, SHORT)}</summary>
              <p className={styles.what}>{words.digestWhole}</p>
              <p className={styles.digest} data-receipt="digest">
                {receipt.digest}
              </p>
            </details>
          )}
        </dd>
      </div>
    </dl>
  );
}
