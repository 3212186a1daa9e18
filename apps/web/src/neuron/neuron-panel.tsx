/** Why the selected neuron has its value: the sum behind it, a slider for each number in it, and its place on the curve. */

import { type Column, firstNotFinite, type Neuron } from '@glassnet/core/neurons';
import { useMemo } from 'react';
import { formatNumber } from '../format-number.ts';
import { useWords } from '../language/language.tsx';
import { Panel } from '../panel/panel.tsx';
import { usePlayground, useShown } from '../playground/use-playground.ts';
import { pictureOf } from '../subject/picture.ts';
import { ActivationCurve } from './activation-curve.tsx';
import { DigitsChoice } from './digits-choice.tsx';
import { InputSteps } from './input-steps.tsx';
import { LooksFor } from './looks-for.tsx';
import styles from './neuron-panel.module.css';
import { NeuronSentence } from './neuron-sentence.tsx';
import { SumEditor } from './sum-editor.tsx';
import { SumTable } from './sum-table.tsx';
import { useSelectBroken } from './use-select-broken.ts';
import { neuronWords } from './words.ts';

interface NeuronPanelProps {
  readonly columns: readonly Column[];
  readonly selected: Neuron | undefined;
}

export function NeuronPanel({ columns, selected }: NeuronPanelProps) {
  const words = useWords(neuronWords);
  const { select } = usePlayground();
  const net = useShown(({ prediction }) => prediction.net);
  const picked = useShown(({ part }) => part);
  const picture = useMemo(() => pictureOf(net), [net]);
  const broken = firstNotFinite(columns);
  const owner = curveOwner(columns, selected);
  useSelectBroken(broken);
  const { label = '', sum } = selected ?? {};
  const part = picked === 'bias' || picked < (columns[(selected?.column ?? 0) - 1]?.length ?? 0) ? picked : 0;
  return (
    <Panel area="neuron" title={words.why(label)} aside={<DigitsChoice />}>
      {broken !== undefined && (
        <p role="status" className={styles.broken}>
          {words.notFinite(broken.label, formatNumber(brokenValue(broken), 0))}
        </p>
      )}
      {selected !== undefined && sum === undefined && <InputSteps neuron={selected} />}
      {selected !== undefined && sum !== undefined && (
        <>
          {picture !== undefined && selected.column === 1 && <LooksFor neuron={selected} picture={picture} />}
          <SumTable
            key={label}
            neuron={selected}
            sum={sum}
            part={part}
            pick={(next) => select(selected, next)}
          />
          <SumEditor key={`${label} ${part}`} neuron={selected} sum={sum} part={part} />
          <NeuronSentence neuron={selected} sum={sum} />
        </>
      )}
      {owner !== undefined && (
        <ActivationCurve column={columns[owner.column] ?? []} owner={owner} selected={selected} />
      )}
    </Panel>
  );
}

/** The selected neuron or, for one without an activation, the first of the nearest column before it that has one. */
function curveOwner(columns: readonly Column[], selected: Neuron | undefined): Neuron | undefined {
  const until = columns.slice(0, (selected?.column ?? 0) + 1).map((column) => column[0]);
  const own = selected?.layers.length === 0 ? undefined : selected;
  return (
    own ?? until.findLast((neuron) => neuron !== undefined && neuron.layers.length > 0) ?? later(columns)
  );
}

function later(columns: readonly Column[]): Neuron | undefined {
  return columns.map(([first]) => first).find((neuron) => neuron !== undefined && neuron.layers.length > 0);
}

function brokenValue({ start, layers }: Neuron): number {
  return [start, ...layers.map(({ value }) => value)].find((value) => !Number.isFinite(value)) ?? start;
}
