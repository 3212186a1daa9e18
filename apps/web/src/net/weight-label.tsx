import { formatSigned } from '../format-number.ts';
import styles from './net-drawing.module.css';
import type { Position } from './net-layout.ts';

const WIDTH = 50;
const HEIGHT = 20;

interface WeightLabelProps {
  readonly value: number;
  readonly start: Position;
  readonly end: Position;
  /** Whether it is the one that is edited. */
  readonly isPicked: boolean;
}

/** The number of a weight, in the middle of its line. */
export function WeightLabel({ value, start, end, isPicked }: WeightLabelProps) {
  return (
    <g
      className={styles.label}
      data-sign={value < 0 ? 'negative' : 'positive'}
      data-picked={isPicked}
      transform={`translate(${(start.x + end.x) / 2} ${(start.y + end.y) / 2})`}
    >
      <rect x={-WIDTH / 2} y={-HEIGHT / 2} width={WIDTH} height={HEIGHT} rx={HEIGHT / 2} />
      <text dy="0.36em">{formatSigned(value, 2)}</text>
    </g>
  );
}
