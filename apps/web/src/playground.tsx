/** The panels around one net, one input and one backend, and the state they share. */

import { matrix } from '@glassnet/core';
import { neuronAt, neuronColumns, type Place } from '@glassnet/core/neurons';
import type { BackendName } from '@glassnet/kernels';
import { useMemo, useState } from 'react';
import { Announcement } from './announcement.tsx';
import type { PageBackends } from './backends.ts';
import { blankPrediction } from './blank-prediction.ts';
import { useMessages } from './messages/language.tsx';
import type { Model } from './model.ts';
import { BackendPicker } from './panels/backend-picker.tsx';
import { Inputs } from './panels/inputs.tsx';
import { NetPanel } from './panels/net-panel.tsx';
import { NeuronPanel } from './panels/neuron-panel.tsx';
import { ReceiptPanel } from './panels/receipt-panel.tsx';
import { Scores } from './panels/scores.tsx';
import styles from './playground.module.css';
import { usePrediction } from './prediction.ts';

const FIRST_INPUT = [1, -0.5];
const FIRST_NEURON: Place = { column: 1, index: 1 };

interface PlaygroundProps {
  /** Undefined while it is on its way. */
  readonly model: Model | undefined;
  readonly backends: PageBackends;
}

export function Playground({ model, backends }: PlaygroundProps) {
  const messages = useMessages();
  const [input, setInput] = useState<readonly number[]>(FIRST_INPUT);
  const [place, setPlace] = useState(FIRST_NEURON);
  const [backend, setBackend] = useState<BackendName>('js');
  const x = useMemo(() => matrix([input]), [input]);
  const { prediction, error } = usePrediction(model?.net, x, backends, backend);

  const shown = prediction ?? blankPrediction;
  const columns = useMemo(() => neuronColumns(shown), [shown]);
  const selected = neuronAt(columns, place);

  return (
    <main className={styles.playground} aria-busy={prediction === undefined && error === undefined}>
      <Inputs values={input} change={setInput} />
      <NetPanel net={shown.net} columns={columns} selected={selected} select={setPlace} />
      <Scores scores={columns.at(-1) ?? []} />
      <NeuronPanel columns={columns} selected={selected} />
      <BackendPicker choices={backends.choices} picked={backend} pick={setBackend} />
      <ReceiptPanel
        model={model}
        prediction={prediction}
        error={error}
        backend={backend}
        backends={backends}
      />
      <Announcement scores={columns.at(-1) ?? []} />
      {model === undefined && (
        <p role="status" className={styles.loading}>
          {messages.loading}
        </p>
      )}
    </main>
  );
}
