import { memo } from 'react';
import { formatAddress } from '../address/address.ts';
import { formatNumber } from '../format-number.ts';
import { useWords } from '../language/language.tsx';
import { usePlayground, useShown } from '../playground/use-playground.ts';
import type { Picture } from '../subject/picture.ts';
import styles from './batch.module.css';
import { RowPicture } from './row-picture.tsx';
import type { BatchRun } from './use-batch.ts';
import { batchWords } from './words.ts';

/** Values of a row that are written out; of more the first ones. */
const MOST_VALUES = 4;

interface RowLineProps {
  readonly row: number;
  readonly run: BatchRun;
  readonly names: readonly string[];
  readonly picture: Picture | undefined;
}

/** One row with what the net makes of it; its number leads to the net with that row as input. */
export const RowLine = memo(function RowLine({ row, run, names, picture }: RowLineProps) {
  const words = useWords(batchWords);
  const { setX } = usePlayground();
  const address = useShown((state) => state.address);
  const { predicted, highest, margins, truth } = run.summary;
  const x = run.x.data.subarray(row * run.x.cols, (row + 1) * run.x.cols);
  const truly = truth?.classes[row];
  const isWrong = truly !== undefined && truly !== predicted[row];
  return (
    <tr className={styles.row} data-wrong={isWrong}>
      <th scope="row">
        <a
          href={formatAddress({ screen: 'play', net: address, x: undefined })}
          aria-label={words.open(row + 1)}
          onClick={() => setX(Array.from(x))}
        >
          {row + 1}
        </a>
      </th>
      <td>{picture === undefined ? written(x) : <RowPicture values={x} picture={picture} />}</td>
      <td>{names[predicted[row] ?? 0]}</td>
      <td>{formatNumber(highest[row] ?? Number.NaN, 3)}</td>
      <td>{formatNumber(margins[row] ?? Number.NaN, 3)}</td>
      {truly !== undefined && (
        <td>
          {names[truly]} {isWrong ? '✗' : '✓'}
        </td>
      )}
    </tr>
  );
});

function written(x: Float32Array): string {
  const values = Array.from(x.subarray(0, MOST_VALUES), (value) => formatNumber(value, 2));
  return `(${values.join(', ')}${x.length > MOST_VALUES ? ', …' : ''})`;
}
