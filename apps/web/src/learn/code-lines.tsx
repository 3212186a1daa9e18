import styles from './learn.module.css';

interface CodeLinesProps {
  readonly label: string;
  readonly code: readonly string[];
  readonly picked: number;
  readonly pick: (line: number) => void;
}

/** Code, each line of which can be pressed. */
export function CodeLines({ label, code, picked, pick }: CodeLinesProps) {
  return (
    <ol className={styles.code} aria-label={label}>
      {code.map((line, i) => (
        <li key={line}>
          <button
            type="button"
            className={styles.line}
            lang="en"
            aria-pressed={i === picked}
            onClick={() => pick(i)}
          >
            <code>{line}</code>
          </button>
        </li>
      ))}
    </ol>
  );
}
