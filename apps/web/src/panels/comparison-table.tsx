import type { Comparison } from '@glassnet/core/compare';
import type { BackendChoice } from '../backends.ts';
import { formatMilliseconds } from '../format-number.ts';
import { useMessages } from '../messages/language.tsx';
import type { Answer } from '../use-comparison.ts';
import styles from './comparison-table.module.css';

const SHORT = 8;

interface ComparisonTableProps {
  readonly choices: readonly BackendChoice[];
  /** Undefined while nothing has been compared: the table then stands empty. */
  readonly answer: Answer | undefined;
  readonly bundledRows: number;
}

/** A receipt for each backend: of the input, and of the rows that come with the net. */
export function ComparisonTable({ choices, answer, bundledRows }: ComparisonTableProps) {
  const messages = useMessages();
  return (
    <table className={styles.comparison}>
      <thead>
        <tr>
          <td />
          <th scope="col">{messages.thisInput}</th>
          <th scope="col" data-number>
            {messages.bundledRows(bundledRows)}
          </th>
        </tr>
      </thead>
      <tbody>
        {choices.map(({ name }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <ReceiptCell comparison={answer?.x} backend={name} />
            <ReceiptCell comparison={answer?.rows} backend={name} />
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
