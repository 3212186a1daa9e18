/** A neuron as a glass, filled as far as it is active. */

import type { Neuron } from '@glassnet/core/neurons';
import { useId } from 'react';
import { formatShort } from '../format-number.ts';
import { fillOf } from './fill.ts';
import styles from './net-drawing.module.css';

interface GlassProps {
  readonly neuron: Neuron;
  readonly radius: number;
  /** Behind the name: `max`. */
  readonly mark: string | undefined;
}

/** Below, a number of the usual size would touch the rim. */
const ROOMY = 24;

export function Glass({ neuron, radius, mark }: GlassProps) {
  const clip = useId();
  const fill = fillOf(neuron);
  return (
    <>
      <clipPath id={clip}>
        <circle r={radius} />
      </clipPath>
      <circle r={radius + 5} className={styles.focus} />
      <circle r={radius} className={styles.glass} />
      {fill !== undefined && (
        <rect
          className={styles.water}
          clipPath={`url(#${clip})`}
          x={-radius}
          y={radius - 2 * radius * fill}
          width={2 * radius}
          height={2 * radius * fill}
        />
      )}
      <circle r={radius} className={styles.rim} />
      <text className={styles.name} y={-radius - 7}>
        {neuron.label} {mark !== undefined && <tspan className={styles.mark}>{mark} </tspan>}
      </text>
      <text className={styles.value} data-small={radius < ROOMY} dy="0.36em">
        {formatShort(neuron.value)}
      </text>
    </>
  );
}
