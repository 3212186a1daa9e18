import { useLanguage, useWords } from '../language/language.tsx';
import { useShown } from '../playground/use-playground.ts';
import styles from './batch.module.css';
import { batchWords } from './words.ts';

/** What the rows are: those of the net, or of a file; or why a file could not be used. */
export function RowsSource() {
  const words = useWords(batchWords);
  const { language } = useLanguage();
  const batchRows = useShown((state) => state.batchRows);
  const subject = useShown((state) => state.subject);
  switch (batchRows.state) {
    case 'reading':
      return <p role="status">{words.reading(batchRows.name)}</p>;
    case 'own':
      return <p className={styles.source}>{batchRows.name}</p>;
    case 'refused':
      return (
        <p role="alert" className={styles.error}>
          {words.refused(batchRows.name)}{' '}
          <span lang="en">
            {batchRows.error instanceof Error ? batchRows.error.message : String(batchRows.error)}
          </span>
        </p>
      );
    default:
      return subject.rows === undefined ? (
        <p>{words.none}</p>
      ) : (
        <p className={styles.source}>
          {words.bundled(subject.name ?? '', subject.rows.rows.toLocaleString(language))}
        </p>
      );
  }
}
