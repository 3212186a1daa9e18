/** A race of backends as lines of text. */

import type { Lane } from '@glassnet/core/race';
import { type TableColumn, table } from './table.ts';
import type { Words } from './words/words.ts';

const BAR_WIDTH = 24;

const columnsOf = (words: Words): TableColumn[] => [
  { heading: words.backend, align: 'left' },
  { heading: '', align: 'left' },
  { heading: words.rowsASecond, align: 'right' },
  { heading: words.median, align: 'right' },
  { heading: words.middleHalf, align: 'right' },
];

/** A line for each backend: its throughput as a bar, the median of a call and where the middle half of them lies. */
export function benchLines(lanes: readonly Lane[], ascii: boolean, words: Words): string {
  const most = Math.max(...lanes.map(({ rowsPerSecond }) => rowsPerSecond).filter(Number.isFinite));
  return table(
    columnsOf(words),
    lanes.map(({ backend, rowsPerSecond, median, spread: [low, high] }) => [
      backend,
      Number.isFinite(median) ? bar(rowsPerSecond / most, ascii) : '',
      Number.isFinite(median) ? Math.round(rowsPerSecond).toLocaleString('en') : '-',
      duration(median),
      `${duration(low)} - ${duration(high)}`,
    ]),
  );
}

function bar(share: number, ascii: boolean): string {
  return (ascii ? '#' : '█').repeat(Math.max(1, Math.round(BAR_WIDTH * share)));
}

/** Three digits in the unit that suits them: `1.23 ms`. */
function duration(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) return '-';
  const [value, unit] =
    milliseconds < 1
      ? [1000 * milliseconds, 'us']
      : milliseconds < 1000
        ? [milliseconds, 'ms']
        : [milliseconds / 1000, 's'];
  return `${value.toPrecision(3)} ${unit}`;
}
