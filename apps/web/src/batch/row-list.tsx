/** The rows one below the other; only those in sight are in the document, however many there are. */

import { type UIEvent, useMemo, useState } from 'react';
import { useLanguage, useWords } from '../language/language.tsx';
import { Panel } from '../panel/panel.tsx';
import { pictureOf } from '../subject/picture.ts';
import styles from './batch.module.css';
import { RowChoice } from './row-choice.tsx';
import { RowLine } from './row-line.tsx';
import { type Filter, type Order, shownRows } from './shown-rows.ts';
import type { BatchRun } from './use-batch.ts';
import { batchWords } from './words.ts';

const LINE = 34;
const SIGHT = 620;
/** Above and below what is in sight, so that scrolling finds lines already there. */
const SPARE = 6;

interface RowListProps {
  readonly run: BatchRun;
  readonly names: readonly string[];
  readonly filter: Filter;
  readonly choose: (filter: Filter) => void;
}

export function RowList({ run, names, filter, choose }: RowListProps) {
  const words = useWords(batchWords);
  const { language } = useLanguage();
  const [order, setOrder] = useState<Order>('file');
  const [scrolled, setScrolled] = useState(0);
  const rows = useMemo(() => shownRows(run.summary, order, filter), [run, order, filter]);
  const picture = useMemo(() => pictureOf(run.net), [run.net]);
  const hasTruth = run.summary.truth !== undefined;
  const first = Math.max(0, Math.min(rows.length, Math.floor(scrolled / LINE)) - SPARE);
  const last = Math.min(rows.length, first + Math.ceil(SIGHT / LINE) + 2 * SPARE);
  return (
    <Panel area="list" title={words.list} aside={words.shown(rows.length.toLocaleString(language))}>
      <RowChoice
        order={order}
        chooseOrder={setOrder}
        filter={hasTruth ? filter : undefined}
        chooseFilter={choose}
        names={names}
      />
      <div
        className={styles.list}
        onScroll={({ currentTarget }: UIEvent<HTMLElement>) => setScrolled(currentTarget.scrollTop)}
      >
        <table className={styles.rows} aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.x}</th>
              <th scope="col">{words.predicted}</th>
              <th scope="col">{words.highest}</th>
              <th scope="col">{words.margin}</th>
              {hasTruth && <th scope="col">{words.truth}</th>}
            </tr>
          </thead>
          <tbody>
            <Room height={first * LINE} />
            {Array.from(rows.subarray(first, last), (row) => (
              <RowLine key={row} row={row} run={run} names={names} picture={picture} />
            ))}
            <Room height={(rows.length - last) * LINE} />
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

/** As high as the rows that are not in the document. */
function Room({ height }: { readonly height: number }) {
  if (height === 0) return null;
  return (
    <tr>
      <td style={{ height }} />
    </tr>
  );
}
