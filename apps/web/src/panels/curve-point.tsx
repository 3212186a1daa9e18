import { heightOf, laneOf, percentOf } from './curve-plot.ts';
import styles from './sigmoid-curve.module.css';

export interface CurvePointProps {
  readonly label: string;
  readonly z: number;
  readonly value: number;
  readonly lane: number;
  readonly isSelected: boolean;
}

/** A neuron on the curve, and its name in its lane. Nothing is drawn of a z that is not a number. */
export function CurvePoint({ label, z, value, lane, isSelected }: CurvePointProps) {
  if (Number.isNaN(z)) return null;
  const x = `${percentOf(z)}%`;
  return (
    <g className={styles.point} data-selected={isSelected}>
      <circle cx={x} cy={heightOf(value)} r={isSelected ? 6 : 4.5} />
      <text x={x} y={laneOf(lane)} dy="0.36em">
        {label}
      </text>
    </g>
  );
}
