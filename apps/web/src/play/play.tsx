/** One net, one input and one backend, and everything that can be seen of them. */

import { neuronAt, neuronColumns } from '@glassnet/core/neurons';
import { useMemo } from 'react';
import { MapPanel } from '../map/map-panel.tsx';
import { NetPanel } from '../net/net-panel.tsx';
import { NeuronPanel } from '../neuron/neuron-panel.tsx';
import { useShown } from '../playground/use-playground.ts';
import { ReceiptPanel } from '../receipt/receipt-panel.tsx';
import { Announcement } from '../scores/announcement.tsx';
import { Scores } from '../scores/scores.tsx';
import { pictureOf } from '../subject/picture.ts';
import { ControlSheet } from './control-sheet.tsx';
import styles from './play.module.css';

export function Play() {
  const prediction = useShown((state) => state.prediction);
  const place = useShown((state) => state.place);
  const columns = useMemo(() => neuronColumns(prediction), [prediction]);
  const selected = neuronAt(columns, place);
  const scores = columns.at(-1) ?? [];
  const { net, x } = prediction;
  // Over two pixels of a picture a map says nothing.
  const hasMap = x.cols >= 2 && pictureOf(net) === undefined;
  return (
    <main className={styles.play}>
      <ControlSheet />
      <div className={styles.column}>
        <NetPanel columns={columns} selected={selected} />
        <div className={styles.pair} data-single={!hasMap}>
          {hasMap && <MapPanel />}
          <Scores scores={scores} />
        </div>
      </div>
      <div className={styles.column}>
        <NeuronPanel columns={columns} selected={selected} />
        <ReceiptPanel />
      </div>
      <Announcement scores={scores} />
    </main>
  );
}
