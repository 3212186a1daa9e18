import { useLanguage, useWords } from '../language/language.tsx';
import styles from './net-legend.module.css';
import { netWords } from './words.ts';

/** What lines say, how many neurons are not drawn, and how to ask for numbers. */
export function NetLegend({ hidden }: { readonly hidden: number }) {
  const words = useWords(netWords);
  const { language } = useLanguage();
  return (
    <div className={styles.legend}>
      <span className={styles.key} data-sign="positive">
        {words.positiveWeight}
      </span>
      <span className={styles.key} data-sign="negative">
        {words.negativeWeight}
      </span>
      <span>{words.width}</span>
      <p className={styles.help}>
        {hidden > 0 && words.hidden(hidden.toLocaleString(language))} {words.help}
      </p>
    </div>
  );
}
