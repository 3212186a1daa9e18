/** The figure of each chapter; `line` is the line of code that was pressed. */

import { ActivationCurve } from '../neuron/activation-curve.tsx';
import { ScoresTable } from '../scores/scores-table.tsx';
import { BlocksFigure } from './blocks-figure.tsx';
import type { ChapterName } from './chapters.ts';
import { ForwardFigure } from './forward-figure.tsx';
import { LayerFigure } from './layer-figure.tsx';
import type { Lesson } from './lesson.ts';
import { NeuronFigure } from './neuron-figure.tsx';
import { RowsFigure } from './rows-figure.tsx';

interface ChapterFigureProps {
  readonly name: ChapterName;
  readonly line: number;
  readonly lesson: Lesson;
}

export function ChapterFigure({ name, line, lesson }: ChapterFigureProps) {
  const hidden = lesson.columns[1] ?? [];
  const owner = hidden[lesson.neuron];
  switch (name) {
    case 'neuron':
      return <NeuronFigure line={line} lesson={lesson} />;
    case 'layer':
      return <LayerFigure line={line} lesson={lesson} />;
    case 'bend':
      return owner && <ActivationCurve column={hidden} owner={owner} selected={owner} />;
    case 'forward':
      return <ForwardFigure line={line} lesson={lesson} />;
    case 'classes':
      return <ScoresTable net={lesson.net} scores={lesson.columns.at(-1) ?? []} />;
    case 'rows':
      return <RowsFigure lesson={lesson} />;
    default:
      return <BlocksFigure line={line} lesson={lesson} />;
  }
}
