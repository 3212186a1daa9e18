/** The figure of a neuron, by the layout of its column. */

import type { Net } from '@glassnet/core';
import type { Column, Neuron } from '@glassnet/core/neurons';
import type { Picture } from '../subject/picture.ts';
import { Cell } from './cell.tsx';
import { Dot } from './dot.tsx';
import { Glass } from './glass.tsx';
import type { NetLayout } from './net-layout.ts';
import { Tile } from './tile.tsx';

interface NetFigureProps {
  readonly neuron: Neuron;
  /** Its label, or the class that it scores. */
  readonly name: string;
  readonly net: Net;
  readonly columns: readonly Column[];
  readonly layout: NetLayout;
  readonly picture: Picture | undefined;
  readonly mark: string | undefined;
  readonly hatch: string;
}

export function NetFigure({ neuron, name, net, columns, layout, picture, mark, hatch }: NetFigureProps) {
  const { figure = 'glass', radius = 0 } = layout.columns[neuron.column] ?? {};
  if (figure === 'cell') {
    const scale = scaleOf(columns[neuron.column] ?? []);
    return <Cell value={neuron.value} scale={scale} radius={radius} hatch={hatch} />;
  }
  const weights = figure === 'tile' ? firstWeights(net) : undefined;
  if (weights !== undefined && picture !== undefined) {
    return <Tile neuron={neuron} radius={radius} weights={weights} picture={picture} />;
  }
  if (figure === 'dot') {
    return (
      <Dot
        neuron={neuron}
        name={name}
        radius={radius}
        mark={mark}
        side={sideOf(neuron, columns.length - 1)}
      />
    );
  }
  return <Glass neuron={neuron} radius={radius} mark={mark} />;
}

function sideOf({ column }: Neuron, last: number): 'left' | 'right' | undefined {
  if (column === 0) return 'left';
  return column === last ? 'right' : undefined;
}

/** The largest finite value of a column. */
function scaleOf(column: Column): number {
  const sizes = column.map(({ value }) => Math.abs(value)).filter(Number.isFinite);
  return sizes.reduce((most, size) => Math.max(most, size), 0) || 1;
}

function firstWeights({ steps }: Net) {
  return steps.find((step) => step.kind === 'affine')?.weights;
}
