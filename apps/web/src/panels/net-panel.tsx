/** The net as a whole: its layers in a line, its neurons in a drawing, and the key to both. */

import type { Net } from '@glassnet/core';
import { describeNet } from '@glassnet/core/describe';
import type { Column, Neuron, Place } from '@glassnet/core/neurons';
import { useMessages } from '../messages/language.tsx';
import { LayerGraph } from './layer-graph.tsx';
import { NetDrawing } from './net-drawing.tsx';
import { NetLegend } from './net-legend.tsx';
import { Panel } from './panel.tsx';

interface NetPanelProps {
  readonly net: Net;
  readonly columns: readonly Column[];
  readonly selected: Neuron | undefined;
  readonly select: (place: Place) => void;
}

export function NetPanel({ net, columns, selected, select }: NetPanelProps) {
  const messages = useMessages();
  const description = describeNet(net);
  const { title, params, bytes } = description;
  return (
    <Panel
      area="net"
      title={messages.net}
      aside={<span data-number>{messages.netSize(title, params, bytes)}</span>}
    >
      <LayerGraph description={description} />
      <NetDrawing columns={columns} selected={selected} select={select} />
      <NetLegend />
    </Panel>
  );
}
