/** Many rows at once: what the net makes of them together, and each of them by itself. */

import { useState } from 'react';
import { BackendPicker } from '../backend/backend-picker.tsx';
import { useShown, useSurroundings } from '../playground/use-playground.ts';
import styles from './batch.module.css';
import { ConfusionMatrix } from './confusion-matrix.tsx';
import { PredictedShares } from './predicted-shares.tsx';
import { RowList } from './row-list.tsx';
import { RowsPanel } from './rows-panel.tsx';
import type { Filter } from './shown-rows.ts';
import { useBatch } from './use-batch.ts';

/** A matrix of more could not be read. */
const MOST_CLASSES = 40;

export function Batch() {
  const { backends } = useSurroundings();
  const net = useShown(({ history }) => history.net);
  const subject = useShown((state) => state.subject);
  const batchRows = useShown((state) => state.batchRows);
  const backend = useShown((state) => state.backend);
  const [filter, setFilter] = useState<Filter>('all');
  const { x, classes } =
    batchRows.state === 'own' ? batchRows : { x: subject.rows, classes: subject.classes };
  const { run, error } = useBatch({ net, x, classes }, backends, backend);
  const truth = run?.summary.truth;
  const names = classNames(run?.receipt.scores.cols ?? 0, net.metadata.classes);
  return (
    <main className={styles.batch}>
      <div className={styles.side}>
        <RowsPanel run={run} error={error} />
        <BackendPicker />
        {run !== undefined &&
          (truth === undefined || names.length > MOST_CLASSES ? (
            <PredictedShares summary={run.summary} names={names} />
          ) : (
            <ConfusionMatrix truth={truth} names={names} filter={filter} choose={setFilter} />
          ))}
      </div>
      {run !== undefined && <RowList run={run} names={names} filter={filter} choose={setFilter} />}
    </main>
  );
}

/** What each score is called: by its class where the net has names, else s1, s2, ... */
function classNames(count: number, classes: readonly string[] | undefined): string[] {
  return Array.from({ length: count }, (_, i) => classes?.[i] ?? `s${i + 1}`);
}
