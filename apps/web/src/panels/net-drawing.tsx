/**
 * The net as circles and lines. To the keyboard it is one list: Tab goes in and out, arrow keys move the
 * selection, and the lines of the selected neuron show their weights. Neurons and lines are its parts,
 * named by `data-part`; the list hears the events of all of them.
 */

import { type Column, highestOf, type Neuron, type Place } from '@glassnet/core/neurons';
import { type KeyboardEvent, type SyntheticEvent, useState } from 'react';
import { useMessages } from '../messages/language.tsx';
import styles from './net-drawing.module.css';
import { neuronAfterKey } from './net-keys.ts';
import { netLayout } from './net-layout.ts';
import { NetNode } from './net-node.tsx';
import { WeightLabel } from './weight-label.tsx';
import { WeightLine } from './weight-line.tsx';
import { belongsTo, weightsOf } from './weights.ts';

interface NetDrawingProps {
  readonly columns: readonly Column[];
  readonly selected: Neuron | undefined;
  readonly select: (place: Place) => void;
}

export function NetDrawing({ columns, selected, select }: NetDrawingProps) {
  const messages = useMessages();
  const [hovered, setHovered] = useState<string>();

  const layout = netLayout(columns);
  const neurons = columns.flat();
  const weights = weightsOf(neurons).map((weight) => ({
    weight,
    start: layout.positionOf(weight.from),
    end: layout.positionOf(weight.to),
  }));
  const strongest = Math.max(...weights.map(({ weight }) => Math.abs(weight.value)));
  const highest = highestOf(columns.at(-1) ?? []);
  const hoveredLine = weights.find(({ weight }) => weight.id === hovered);
  const asked = neurons.find(({ label }) => label === hovered) ?? selected;
  const lit = hoveredLine ? [hoveredLine] : weights.filter(({ weight }) => belongsTo(weight, asked));

  function selectPart(event: SyntheticEvent) {
    const part = partAt(event);
    const neuron =
      neurons.find(({ label }) => label === part) ??
      weights.find(({ weight }) => weight.id === part)?.weight.to;
    if (neuron !== undefined) select(neuron);
  }

  function moveSelection(event: KeyboardEvent) {
    const neuron = selected && neuronAfterKey(event.key, columns, selected);
    if (neuron === undefined) return;
    event.preventDefault();
    event.currentTarget.querySelector<SVGElement>(`[data-part="${neuron.label}"]`)?.focus();
  }

  return (
    <div
      className={styles.drawing}
      role="listbox"
      aria-label={messages.netHelp}
      onFocus={selectPart}
      onClick={selectPart}
      onKeyDown={moveSelection}
      onPointerOver={(event) => setHovered(partAt(event))}
      onPointerLeave={() => setHovered(undefined)}
    >
      <svg height={layout.height} role="presentation">
        <svg aria-hidden="true">
          {weights.map((line) => (
            <WeightLine key={line.weight.id} {...line} strongest={strongest} isLit={lit.includes(line)} />
          ))}
        </svg>
        {neurons.map((neuron) => (
          <NetNode
            key={neuron.label}
            neuron={neuron}
            position={layout.positionOf(neuron)}
            isSelected={neuron.label === selected?.label}
            isHighest={neuron.label === highest?.label}
          />
        ))}
        <svg aria-hidden="true" data-number>
          {lit.map((line) => (
            <WeightLabel key={line.weight.id} {...line} />
          ))}
        </svg>
      </svg>
    </div>
  );
}

/** The neuron or line in which an event happened. */
function partAt({ target }: SyntheticEvent): string | undefined {
  const part = target instanceof Element ? target.closest('[data-part]') : null;
  return part?.getAttribute('data-part') ?? undefined;
}
