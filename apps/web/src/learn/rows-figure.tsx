import { argmax } from '@glassnet/core';
import { formatNumber } from '../format-number.ts';
import { useWords } from '../language/language.tsx';
import styles from './learn.module.css';
import type { Lesson } from './lesson.ts';
import { learnWords } from './words.ts';

/** Ten rows and their scores, side by side. */
export function RowsFigure({ lesson: { net, rows } }: { readonly lesson: Lesson }) {
  const words = useWords(learnWords);
  const s = net.predict(rows);
  const winners = argmax(s);
  return (
    <table className={styles.rows}>
      <thead>
        <tr>
          <th scope="col">{words.row}</th>
          <th scope="col" colSpan={rows.cols}>
            x ({rows.rows}, {rows.cols})
          </th>
          <th scope="col" colSpan={s.cols}>
            s ({s.rows}, {s.cols})
          </th>
        </tr>
      </thead>
      <tbody>
        {winners.map((winner, row) => (
          <tr key={`row ${row + 1}`}>
            <th scope="row">{row + 1}</th>
            {Array.from(rows.data.subarray(row * rows.cols, (row + 1) * rows.cols), (value, i) => (
              <td key={`x${i + 1}`}>{formatNumber(value, 2)}</td>
            ))}
            {Array.from(s.data.subarray(row * s.cols, (row + 1) * s.cols), (value, i) => (
              <td key={`s${i + 1}`} data-marked={i === winner}>
                {formatNumber(value, 2)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
