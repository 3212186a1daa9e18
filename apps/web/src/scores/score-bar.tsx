import styles from './score-bar.module.css';

interface ScoreBarProps {
  readonly score: number;
  /** The score at which the bar is full, on either side of 0. */
  readonly scale: number;
}

/** A score as length: to the right of the middle when positive; to the left, and striped, when negative. */
export function ScoreBar({ score, scale }: ScoreBarProps) {
  const share = Number.isNaN(score) ? 0 : Math.min(1, Math.abs(score) / scale);
  return (
    <div className={styles.track} aria-hidden="true">
      <div
        className={styles.bar}
        data-sign={score < 0 ? 'negative' : 'positive'}
        style={{ width: `${50 * share}%` }}
      />
    </div>
  );
}
