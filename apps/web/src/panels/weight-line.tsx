/** A weight: the line is as wide as it is strong, and dashed when it is negative. */

import styles from './net-drawing.module.css';
import type { Position } from './net-layout.ts';
import type { Weight } from './weights.ts';

const WIDEST = 6;
const NARROWEST = 0.75;

interface WeightLineProps {
  readonly weight: Weight;
  /** The strongest of the net. */
  readonly strongest: number;
  readonly start: Position;
  readonly end: Position;
  readonly isLit: boolean;
}

export function WeightLine({ weight, strongest, start, end, isLit }: WeightLineProps) {
  const ends = { x1: `${start.percent}%`, y1: start.y, x2: `${end.percent}%`, y2: end.y };
  return (
    <g
      className={styles.weight}
      data-part={weight.id}
      data-sign={weight.value < 0 ? 'negative' : 'positive'}
      data-lit={isLit}
    >
      <line {...ends} className={styles.line} strokeWidth={lineWidth(weight.value, strongest)} />
      <line {...ends} className={styles.grip} />
    </g>
  );
}

function lineWidth(weight: number, strongest: number): number {
  const share = strongest === 0 ? 0 : Math.abs(weight) / strongest;
  return Math.max(NARROWEST, WIDEST * share);
}
