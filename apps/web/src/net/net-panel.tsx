/** The net as a whole: its layers in a line, its neurons in a drawing, the key to both, and what can be broken. */

import { describeNet } from '@glassnet/core/describe';
import type { Column, Neuron } from '@glassnet/core/neurons';
import { useMemo } from 'react';
import { useLanguage, useWords } from '../language/language.tsx';
import { Panel } from '../panel/panel.tsx';
import { usePlayground, useShown } from '../playground/use-playground.ts';
import { hiddenNeurons } from './drawn-columns.ts';
import { LayerGraph } from './layer-graph.tsx';
import { NetDrawing } from './net-drawing.tsx';
import { NetLegend } from './net-legend.tsx';
import { netWords } from './words.ts';

interface NetPanelProps {
  readonly columns: readonly Column[];
  readonly selected: Neuron | undefined;
}

export function NetPanel({ columns, selected }: NetPanelProps) {
  const words = useWords(netWords);
  const { language } = useLanguage();
  const { select } = usePlayground();
  const net = useShown(({ prediction }) => prediction.net);
  const part = useShown((state) => state.part);
  const description = useMemo(() => describeNet(net), [net]);
  const { title, params, bytes } = description;
  const count = (number: number) => number.toLocaleString(language);
  return (
    <Panel area="net" title={words.net} aside={words.size(title, count(params), count(bytes))}>
      <LayerGraph description={description} />
      <NetDrawing net={net} columns={columns} selected={selected} part={part} select={select} />
      <NetLegend hidden={hiddenNeurons(columns)} />
    </Panel>
  );
}
