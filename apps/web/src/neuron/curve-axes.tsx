import { formatNumber } from '../format-number.ts';
import styles from './activation-curve.module.css';
import { FROM, type Heights, heightOf, percentOf, TICKS_Y, TO } from './curve-plot.ts';

const across = [FROM, 0, TO];

/** z across, the activation of z up. */
export function CurveAxes({ heights }: { readonly heights: Heights }) {
  const { least, most } = heights;
  return (
    <g className={styles.axes}>
      {[least, (least + most) / 2, most].map((value) => (
        <g key={value}>
          <line x1="0%" x2="100%" y1={heightOf(value, heights)} y2={heightOf(value, heights)} />
          {value > least && (
            <text x="0%" y={heightOf(value, heights) - 4}>
              {formatNumber(value, Number.isInteger(value) ? 0 : 1)}
            </text>
          )}
        </g>
      ))}
      {across.map((z) => (
        <g key={z} data-tick={z}>
          <line
            x1={`${percentOf(z)}%`}
            x2={`${percentOf(z)}%`}
            y1={heightOf(least, heights)}
            y2={heightOf(most, heights)}
          />
          <text className={styles.tick} x={`${percentOf(z)}%`} y={TICKS_Y}>
            {z === 0 ? 'z = 0' : formatNumber(z, 0)}
          </text>
        </g>
      ))}
    </g>
  );
}
