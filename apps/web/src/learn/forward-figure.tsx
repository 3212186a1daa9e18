/** The net with its numbers; the columns that the line picked works on are shown, the others step back. */

import { type Neuron, neuronAt, type Place } from '@glassnet/core/neurons';
import { useState } from 'react';
import { NetDrawing } from '../net/net-drawing.tsx';
import styles from './learn.module.css';
import type { Lesson } from './lesson.ts';

interface ForwardFigureProps {
  readonly line: number;
  readonly lesson: Lesson;
}

export function ForwardFigure({ line, lesson: { net, columns, neuron } }: ForwardFigureProps) {
  const [place, setPlace] = useState<Place>();
  const inLine: Place = line === 2 ? { column: 2, index: 0 } : { column: 1, index: neuron };
  const selected: Neuron | undefined = neuronAt(columns, place ?? inLine);
  return (
    <div className={styles.net}>
      <NetDrawing net={net} columns={columns} selected={selected} part={0} select={setPlace} />
    </div>
  );
}
