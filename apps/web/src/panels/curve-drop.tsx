import { heightOf, laneOf, percentOf } from './curve-plot.ts';
import type { CurvePointProps } from './curve-point.tsx';
import styles from './sigmoid-curve.module.css';

/** The line from a point on the curve down to its name; it is drawn below every name. */
export function CurveDrop({ z, value, lane, isSelected }: CurvePointProps) {
  if (Number.isNaN(z)) return null;
  const x = `${percentOf(z)}%`;
  return (
    <line
      className={styles.drop}
      data-selected={isSelected}
      x1={x}
      x2={x}
      y1={heightOf(value)}
      y2={laneOf(lane) - 8}
    />
  );
}
