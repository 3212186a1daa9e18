/** A weight: the line is as wide as it is strong, and dashed when it is negative. */

import { memo } from 'react';
import styles from './net-drawing.module.css';

const WIDEST = 6;
const NARROWEST = 0.75;

interface WeightLineProps {
  readonly id: string;
  readonly value: number;
  /** The strongest of the net. */
  readonly strongest: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly isLit: boolean;
}

export const WeightLine = memo(function WeightLine({
  id,
  value,
  strongest,
  isLit,
  ...ends
}: WeightLineProps) {
  return (
    <g
      className={styles.weight}
      data-part={id}
      data-sign={value < 0 ? 'negative' : 'positive'}
      data-lit={isLit}
    >
      <line {...ends} className={styles.line} strokeWidth={lineWidth(value, strongest)} />
      <line {...ends} className={styles.grip} />
    </g>
  );
});

/** A weight that is not finite is stronger than any that is. */
function lineWidth(weight: number, strongest: number): number {
  if (!Number.isFinite(weight)) return WIDEST;
  const share = strongest === 0 ? 0 : Math.abs(weight) / strongest;
  return Math.max(NARROWEST, WIDEST * share);
}
