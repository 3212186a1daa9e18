import { useMessages } from '../messages/language.tsx';
import styles from './net-legend.module.css';

/** What lines say, and how to ask for their numbers. */
export function NetLegend() {
  const messages = useMessages();
  return (
    <div className={styles.legend}>
      <span className={styles.key} data-sign="positive">
        {messages.positiveWeight}
      </span>
      <span className={styles.key} data-sign="negative">
        {messages.negativeWeight}
      </span>
      <span>{messages.widthOfWeight}</span>
      <p className={styles.help}>{messages.netHelp}</p>
    </div>
  );
}
