import { useWords } from '../language/language.tsx';
import styles from './net-legend.module.css';
import { netWords } from './words.ts';

/** What lines say, and how to ask for their numbers. */
export function NetLegend() {
  const words = useWords(netWords);
  return (
    <div className={styles.legend}>
      <span className={styles.key} data-sign="positive">
        {words.positiveWeight}
      </span>
      <span className={styles.key} data-sign="negative">
        {words.negativeWeight}
      </span>
      <span>{words.width}</span>
      <p className={styles.help}>{words.help}</p>
    </div>
  );
}
