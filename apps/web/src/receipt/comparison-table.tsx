import type { Comparison } from '@glassnet/core/compare';
import { formatMilliseconds } from '../format-number.ts';
import { useWords } from '../language/language.tsx';
import { useShown, useSurroundings } from '../playground/use-playground.ts';
import styles from './comparison-table.module.css';
import type { Answer } from './use-comparison.ts';
import { receiptWords } from './words.ts';

const SHORT = 8;

interface ComparisonTableProps {
  /** Undefined while nothing has been compared: the table then stands empty. */
  readonly answer: Answer | undefined;
  /** How many rows come with the net. */
  readonly rows: number;
}

/** A receipt for each backend: of the input, and of the rows that come with the net. */
export function ComparisonTable({ answer, rows }: ComparisonTableProps) {
  const words = useWords(receiptWords);
  const { backends } = useSurroundings();
  const picked = useShown(({ backend }) => backend);
  const compared = backends.choices.filter(({ name }) => name !== 'server' || picked === 'server');
  return (
    <table className={styles.comparison}>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.thisInput}</th>
          {rows > 0 && <th scope="col">{words.bundledRows(rows)}</th>}
        </tr>
      </thead>
      <tbody>
        {compared.map(({ name }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <ReceiptCell comparison={answer?.x} backend={name} />
            {rows > 0 && <ReceiptCell comparison={answer?.rows} backend={name} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ReceiptCellProps {
  readonly comparison: Comparison | undefined;
  readonly backend: string;
}

function ReceiptCell({ comparison, backend }: ReceiptCellProps) {
  const receipt = comparison?.receipts.find((candidate) => candidate.backend === backend);
  if (receipt === undefined) return <td className={styles.empty}>–</td>;
  return (
    <td>
      {formatMilliseconds(receipt.milliseconds)}
      <br />
      <code className={styles.digest}>{receipt.digest.slice(0, SHORT)}</code>
    </td>
  );
}
