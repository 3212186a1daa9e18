/** A neuron as a cell of a grid, as dark as its value is large; below 0 it is hatched. */

import styles from './net-drawing.module.css';

interface CellProps {
  readonly value: number;
  /** The value at which a cell is darkest. */
  readonly scale: number;
  readonly radius: number;
  /** The id of the hatching. */
  readonly hatch: string;
}

export function Cell({ value, scale, radius, hatch }: CellProps) {
  const square = { x: -radius, y: -radius, width: 2 * radius, height: 2 * radius };
  const share = Number.isFinite(value) ? Math.min(1, Math.abs(value) / scale) : 1;
  return (
    <>
      <rect {...square} className={styles.paper} />
      <rect
        {...square}
        className={styles.ink}
        fill={value < 0 ? `url(#${hatch})` : undefined}
        opacity={share}
      />
      <rect {...square} className={styles.rim} />
      <rect
        x={-radius - 2}
        y={-radius - 2}
        width={2 * radius + 4}
        height={2 * radius + 4}
        className={styles.focus}
      />
    </>
  );
}
