import { formatSigned } from '../format-number.ts';
import styles from './net-drawing.module.css';
import type { Position } from './net-layout.ts';
import type { Weight } from './weights.ts';

const WIDTH = 50;
const HEIGHT = 20;

interface WeightLabelProps {
  readonly weight: Weight;
  readonly start: Position;
  readonly end: Position;
}

/** The number of a weight, in the middle of its line. */
export function WeightLabel({ weight, start, end }: WeightLabelProps) {
  const percent = (start.percent + end.percent) / 2;
  const y = (start.y + end.y) / 2;
  return (
    <g
      className={styles.label}
      data-sign={weight.value < 0 ? 'negative' : 'positive'}
      style={{ transform: `translate(${percent}%, ${y}px)` }}
    >
      <rect x={-WIDTH / 2} y={-HEIGHT / 2} width={WIDTH} height={HEIGHT} rx={HEIGHT / 2} />
      <text dy="0.36em">{formatSigned(weight.value, 2)}</text>
    </g>
  );
}
