/**
 * The net as circles and lines. To the keyboard it is one list: Tab goes in and out, arrow keys move the
 * selection, and the lines of the selected neuron show their weights. Neurons and lines are its parts,
 * named by `data-part`; the list hears the events of all of them.
 */

import type { Net } from '@glassnet/core';
import type { Column, Neuron, Place } from '@glassnet/core/neurons';
import { type KeyboardEvent, type SyntheticEvent, useId, useMemo, useState } from 'react';
import { useWords } from '../language/language.tsx';
import type { SumPart } from '../playground/state.ts';
import { winnerOf } from '../scores/winner.ts';
import { pictureOf } from '../subject/picture.ts';
import { describeNeuron } from './describe-neuron.ts';
import { drawnColumns } from './drawn-columns.ts';
import styles from './net-drawing.module.css';
import { NetFigure } from './net-figure.tsx';
import { neuronAfterKey } from './net-keys.ts';
import { netLayout } from './net-layout.ts';
import { NetNode } from './net-node.tsx';
import { useWidth } from './use-width.ts';
import { WeightLabel } from './weight-label.tsx';
import { WeightLine } from './weight-line.tsx';
import { belongsTo, drawnWeights, type Weight } from './weights.ts';
import { netWords } from './words.ts';

interface NetDrawingProps {
  readonly net: Net;
  readonly columns: readonly Column[];
  readonly selected: Neuron | undefined;
  /** Of the selected neuron's sum, the number that is edited. */
  readonly part: SumPart;
  readonly select: (place: Place, part?: SumPart) => void;
}

const FIRST_WIDTH = 560;
const MOST_CALM_LINES = 60;
const MOST_LABELS = 8;
/** Between two columns: with less, labels would cover neurons. */
const LEAST_LABELLED = 110;

export function NetDrawing({ net, columns: all, selected, part, select }: NetDrawingProps) {
  const words = useWords(netWords);
  const hatch = useId();
  const [hovered, setHovered] = useState<string>();
  const [width, element] = useWidth<HTMLDivElement>(FIRST_WIDTH);
  const picture = useMemo(() => pictureOf(net), [net]);

  const columns = drawnColumns(all);
  const layout = netLayout(columns, width, picture);
  const neurons = columns.flat();
  const asked = neurons.find(({ label }) => label === hovered) ?? selected;
  const weights = drawnWeights(columns, asked);
  const strongest = strongestOf(weights);
  const highest = winnerOf(all.at(-1) ?? []);
  const hoveredLine = weights.find(({ id }) => id === hovered);
  const lit = new Set(hoveredLine ? [hoveredLine] : weights.filter((weight) => belongsTo(weight, asked)));

  /** Beside a dot there is room for the name of its class. */
  function nameOf({ label, column, index }: Neuron): string {
    const isNamed = column === columns.length - 1 && layout.columns[column]?.figure === 'dot';
    return (isNamed ? net.metadata.classes?.[index] : undefined) ?? label;
  }

  function hasRoom({ from, to }: Weight): boolean {
    return layout.positionOf(to).x - layout.positionOf(from).x >= LEAST_LABELLED;
  }

  function selectPart(event: SyntheticEvent) {
    const id = partAt(event);
    const neuron = neurons.find(({ label }) => label === id);
    const weight = weights.find((candidate) => candidate.id === id);
    if (neuron !== undefined && neuron.label !== selected?.label) select(neuron);
    else if (weight !== undefined) select(weight.to, weight.from.index);
  }

  function moveSelection(event: KeyboardEvent) {
    const across = (column: number) => layout.columns[column]?.across ?? 1;
    const neuron = selected && neuronAfterKey(event.key, columns, selected, across);
    if (neuron === undefined) return;
    event.preventDefault();
    event.currentTarget.querySelector<SVGElement>(`[data-part="${neuron.label}"]`)?.focus();
  }

  return (
    <div
      ref={element}
      className={styles.drawing}
      data-many={weights.length > MOST_CALM_LINES}
      role="listbox"
      aria-label={words.help}
      onFocus={selectPart}
      onClick={selectPart}
      onKeyDown={moveSelection}
      onPointerOver={(event) => setHovered(partAt(event))}
      onPointerLeave={() => setHovered(undefined)}
    >
      <svg
        viewBox={`0 0 ${width} ${layout.height}`}
        width={width}
        height={layout.height}
        role="presentation"
        data-drawing="net"
      >
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className={styles.stripe} y2="5" />
        </pattern>
        <svg className={styles.lines} aria-hidden="true">
          {weights.map((weight) => {
            const start = layout.positionOf(weight.from);
            const end = layout.positionOf(weight.to);
            return (
              <WeightLine
                key={weight.id}
                id={weight.id}
                value={weight.value}
                strongest={strongest}
                x1={start.x}
                y1={start.y}
                x2={end.x}
                y2={end.y}
                isLit={lit.has(weight)}
              />
            );
          })}
        </svg>
        {neurons.map((neuron) => (
          <NetNode
            key={neuron.label}
            label={neuron.label}
            description={describeNeuron(
              neuron,
              nameOf(neuron),
              columns[neuron.column - 1]?.length ?? 0,
              neuron.label === highest?.label,
              words,
            )}
            position={layout.positionOf(neuron)}
            isSelected={neuron.label === selected?.label}
            isNumber={Number.isFinite(neuron.value)}
          >
            <NetFigure
              neuron={neuron}
              name={nameOf(neuron)}
              net={net}
              columns={columns}
              layout={layout}
              picture={picture}
              mark={neuron.label === highest?.label ? words.highest : undefined}
              hatch={hatch}
            />
          </NetNode>
        ))}
        <svg aria-hidden="true">
          {lit.size <= MOST_LABELS &&
            [...lit]
              .filter(hasRoom)
              .map(({ id, from, to, value }) => (
                <WeightLabel
                  key={id}
                  value={value}
                  start={layout.positionOf(from)}
                  end={layout.positionOf(to)}
                  isPicked={to.label === selected?.label && from.index === part}
                />
              ))}
        </svg>
      </svg>
    </div>
  );
}

function strongestOf(weights: readonly Weight[]): number {
  return Math.max(0, ...weights.map(({ value }) => Math.abs(value)).filter(Number.isFinite));
}

/** The neuron or line in which an event happened. */
function partAt({ target }: SyntheticEvent): string | undefined {
  const part = target instanceof Element ? target.closest('[data-part]') : null;
  return part?.getAttribute('data-part') ?? undefined;
}
