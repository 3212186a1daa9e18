import type { Matrix } from '@glassnet/core';
import { formatNumber } from '../format-number.ts';
import styles from './learn.module.css';

interface MatrixTableProps {
  readonly name: string;
  readonly matrix: Matrix;
  readonly isLit: boolean;
  /** The column that is marked. */
  readonly column?: number;
}

/** A matrix between brackets, with its name and shape on top. */
export function MatrixTable({ name, matrix: { rows, cols, data }, isLit, column }: MatrixTableProps) {
  return (
    <table className={styles.matrix} data-lit={isLit}>
      <caption>
        {name} ({rows}, {cols})
      </caption>
      <tbody>
        {Array.from({ length: rows }, (_, row) => (
          <tr key={`row ${row + 1}`}>
            {Array.from({ length: cols }, (_, col) => (
              <td key={`column ${col + 1}`} data-marked={col === column}>
                {formatNumber(data[row * cols + col] ?? 0, 2)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
