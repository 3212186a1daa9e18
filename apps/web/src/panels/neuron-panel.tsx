/** Why the selected neuron has its value: the sum behind it and its place on the curve. */

import type { Column, Neuron } from '@glassnet/core/neurons';
import { useMessages } from '../messages/language.tsx';
import { NeuronSum } from './neuron-sum.tsx';
import { Panel } from './panel.tsx';
import { SigmoidCurve } from './sigmoid-curve.tsx';

interface NeuronPanelProps {
  readonly columns: readonly Column[];
  readonly selected: Neuron | undefined;
}

export function NeuronPanel({ columns, selected }: NeuronPanelProps) {
  const messages = useMessages();
  const onCurve = columns.flat().filter((neuron) => neuron.sum?.activation === 'Sigmoid');
  return (
    <Panel area="neuron" title={messages.sumOf(selected?.label ?? '')}>
      {selected && <NeuronSum neuron={selected} />}
      <SigmoidCurve neurons={onCurve} selected={selected} />
    </Panel>
  );
}
