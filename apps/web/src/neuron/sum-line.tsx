import { formatSignedDigits } from '../format-number.ts';
import { useShown } from '../playground/use-playground.ts';
import styles from './sum-table.module.css';

interface SumLineProps {
  readonly name: string;
  /** What is multiplied, written out. */
  readonly detail: string;
  readonly addend: number;
  /** The addend whose bar is longest. */
  readonly longest: number;
  readonly isPicked: boolean;
  /** Takes it into the editor. */
  readonly pick: () => void;
}

/** One number that is added: what it comes from, its bar to either side of 0, and itself. */
export function SumLine({ name, detail, addend, longest, isPicked, pick }: SumLineProps) {
  const digits = useShown((state) => state.digits);
  const share = Number.isFinite(addend) && longest > 0 ? Math.min(1, Math.abs(addend) / longest) : 0;
  return (
    <tr className={styles.line}>
      <th scope="row">
        <button type="button" className={styles.name} aria-pressed={isPicked} onClick={pick}>
          {name}
        </button>
      </th>
      <td className={styles.detail}>{detail}</td>
      <td>
        <svg className={styles.bar} data-sign={addend < 0 ? 'negative' : 'positive'} aria-hidden="true">
          <line className={styles.zero} x1="50%" x2="50%" y2="100%" />
          <rect x={`${addend < 0 ? 50 - 50 * share : 50}%`} y="3" width={`${50 * share}%`} height="10" />
        </svg>
      </td>
      <td className={styles.addend}>{formatSignedDigits(addend, digits)}</td>
    </tr>
  );
}
