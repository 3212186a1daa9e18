/** x W1 + b1 = h as matrices with their numbers; the column of the neuron that is looked at is marked. */

import type { Matrix } from '@glassnet/core';
import styles from './learn.module.css';
import type { Lesson } from './lesson.ts';
import { MatrixTable } from './matrix-table.tsx';

interface LayerFigureProps {
  readonly line: number;
  readonly lesson: Lesson;
}

export function LayerFigure({ line, lesson: { net, x, trace, neuron } }: LayerFigureProps) {
  const step = net.layers[0]?.step;
  const [h] = trace;
  if (step?.kind !== 'affine' || h === undefined) return null;
  const isWhole = line === 2;
  return (
    <div className={styles.equation}>
      <MatrixTable name="x" matrix={x} isLit={isWhole} />
      <span aria-hidden="true">·</span>
      <MatrixTable name="W1" matrix={step.weights} isLit={isWhole || line === 0} column={neuron} />
      <span aria-hidden="true">+</span>
      <MatrixTable name="b1" matrix={rowOf(step.bias)} isLit={isWhole || line === 1} column={neuron} />
      <span aria-hidden="true">=</span>
      <MatrixTable name="h" matrix={h} isLit={isWhole} column={neuron} />
    </div>
  );
}

function rowOf(values: Float32Array): Matrix {
  return { rows: 1, cols: values.length, data: Float32Array.from(values) };
}
