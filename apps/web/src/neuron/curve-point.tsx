import styles from './activation-curve.module.css';
import { type Heights, heightOf, laneOf, percentOf } from './curve-plot.ts';

export interface CurvePointProps {
  readonly label: string;
  readonly z: number;
  readonly value: number;
  /** The lane in which its name stands; undefined for a point without a name. */
  readonly lane: number | undefined;
  readonly isSelected: boolean;
  readonly heights: Heights;
}

/** The line from a point on the curve down to its name; it is drawn below every name. */
export function CurveDrop({ z, value, lane, isSelected, heights }: CurvePointProps) {
  if (lane === undefined) return null;
  const x = `${percentOf(z)}%`;
  return (
    <line
      className={styles.drop}
      data-selected={isSelected}
      x1={x}
      x2={x}
      y1={heightOf(value, heights)}
      y2={laneOf(lane) - 8}
    />
  );
}

/** A neuron on the curve, and its name in its lane. */
export function CurvePoint({ label, z, value, lane, isSelected, heights }: CurvePointProps) {
  const x = `${percentOf(z)}%`;
  return (
    <g className={styles.point} data-selected={isSelected}>
      <circle cx={x} cy={heightOf(value, heights)} r={isSelected ? 6 : 4} />
      {lane !== undefined && (
        <text x={x} y={laneOf(lane)} dy="0.36em">
          {label}
        </text>
      )}
    </g>
  );
}
