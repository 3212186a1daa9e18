import { formatNumber } from '../format-number.ts';
import { FROM, heightOf, percentOf, TICKS_Y, TO } from './curve-plot.ts';
import styles from './sigmoid-curve.module.css';

const across = [FROM, 0, TO];
const up = [0, 0.5, 1];

/** z across, sigmoid(z) up. */
export function CurveAxes() {
  return (
    <g className={styles.axes}>
      {up.map((value) => (
        <g key={value}>
          <line x1="0%" x2="100%" y1={heightOf(value)} y2={heightOf(value)} />
          {value > 0 && (
            <text x="0%" y={heightOf(value) - 4}>
              {value}
            </text>
          )}
        </g>
      ))}
      {across.map((z) => (
        <g key={z} data-tick={z}>
          <line x1={`${percentOf(z)}%`} x2={`${percentOf(z)}%`} y1={heightOf(0)} y2={heightOf(1)} />
          <text className={styles.tick} x={`${percentOf(z)}%`} y={TICKS_Y}>
            {z === 0 ? 'z = 0' : formatNumber(z, 0)}
          </text>
        </g>
      ))}
    </g>
  );
}
