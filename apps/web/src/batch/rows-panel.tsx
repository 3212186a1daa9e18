/** Where the rows come from, the receipt of the call, and its scores to take along. */

import { writeNpy } from '@glassnet/core/writers/npy';
import { useRef } from 'react';
import { useReceiveFiles } from '../files/file-drop.tsx';
import { formatMilliseconds, formatPercent } from '../format-number.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { Panel } from '../panel/panel.tsx';
import { PushButton } from '../panel/push-button.tsx';
import { usePlayground, useShown } from '../playground/use-playground.ts';
import { saveFile } from '../sharing/save-file.ts';
import styles from './batch.module.css';
import { RowsSource } from './rows-source.tsx';
import type { BatchRun } from './use-batch.ts';
import { batchWords } from './words.ts';

interface RowsPanelProps {
  readonly run: BatchRun | undefined;
  readonly error: unknown;
}

export function RowsPanel({ run, error }: RowsPanelProps) {
  const words = useWords(batchWords);
  const { language } = useLanguage();
  const receive = useReceiveFiles();
  const { setBatchRows } = usePlayground();
  const isOwn = useShown(({ batchRows }) => batchRows.state !== 'bundled');
  const input = useRef<HTMLInputElement>(null);
  const count = (number: number) => number.toLocaleString(language);
  const truth = run?.summary.truth;
  return (
    <Panel area="rows" title={words.rows}>
      <RowsSource />
      {run !== undefined && (
        <>
          <p data-batch="receipt">
            {words.ran(count(run.x.rows), formatMilliseconds(run.receipt.milliseconds), run.receipt.backend)}
          </p>
          <p className={styles.digest} title={words.digest}>
            {run.receipt.digest}
          </p>
          {truth !== undefined && (
            <p className={styles.accuracy}>
              {words.accuracy} <strong>{formatPercent(truth.accuracy)}</strong>{' '}
              {words.right(count(truth.right), count(run.x.rows))}
            </p>
          )}
        </>
      )}
      {error !== undefined && (
        <p role="alert" className={styles.error}>
          {words.failed} <span lang="en">{String(error)}</span>
        </p>
      )}
      <div className={styles.buttons}>
        <PushButton isQuiet press={() => input.current?.click()}>
          {words.openRows}
        </PushButton>
        {isOwn && (
          <PushButton isQuiet press={() => setBatchRows({ state: 'bundled' })}>
            {words.backToBundled}
          </PushButton>
        )}
        {run !== undefined && (
          <PushButton isQuiet press={() => saveFile(writeNpy(run.receipt.scores), 'scores.npy')}>
            {words.save} (.npy)
          </PushButton>
        )}
      </div>
      <p className={styles.help}>{words.openHelp}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.npy,.json,.jsonl,.ndjson"
        onChange={({ target }) => {
          receive([...(target.files ?? [])]);
          // So that the same file can be picked again.
          target.value = '';
        }}
      />
    </Panel>
  );
}
