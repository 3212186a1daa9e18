import type { Receipt } from '@glassnet/core/receipt';
import { formatMilliseconds } from '../format-number.ts';
import { useMessages } from '../messages/language.tsx';
import styles from './receipt-panel.module.css';

const SHORT = 12;

/** One receipt: backend, time, and the digest, whole on demand. */
export function ReceiptLine({ receipt }: { readonly receipt: Receipt | undefined }) {
  const messages = useMessages();
  const digest = receipt?.digest ?? '';
  return (
    <dl className={styles.receipt}>
      <div>
        <dt>{messages.backend}</dt>
        <dd data-receipt="backend">{receipt?.backend ?? ''}</dd>
      </div>
      <div>
        <dt>{messages.time}</dt>
        <dd>{receipt && formatMilliseconds(receipt.milliseconds)}</dd>
      </div>
      <div>
        <dt>{messages.digest}</dt>
        <dd>
          <details>
            <summary className={styles.digest}>{digest.slice(0, SHORT)}</summary>
            <p className={styles.what}>{messages.digestWhole}</p>
            <p className={styles.digest} data-receipt="digest">
              {digest}
            </p>
          </details>
        </dd>
      </div>
    </dl>
  );
}
