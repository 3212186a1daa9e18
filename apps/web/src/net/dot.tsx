/** A neuron as a dot, where there is no room for its number; those at the ends of the net have it beside them. */

import type { Neuron } from '@glassnet/core/neurons';
import { formatShort } from '../format-number.ts';
import { fillOf } from './fill.ts';
import styles from './net-drawing.module.css';

interface DotProps {
  readonly neuron: Neuron;
  /** Its label, or the class that it scores. */
  readonly name: string;
  readonly radius: number;
  readonly mark: string | undefined;
  /** On which side the name and the value stand; undefined for none. */
  readonly side: 'left' | 'right' | undefined;
}

export function Dot({ neuron, name, radius, mark, side }: DotProps) {
  const fill = fillOf(neuron);
  return (
    <>
      <circle r={radius + 4} className={styles.focus} />
      <circle r={radius} className={styles.glass} />
      {fill !== undefined && <circle r={radius * Math.sqrt(fill)} className={styles.water} />}
      <circle r={radius} className={styles.rim} />
      {side !== undefined && (
        <text
          className={styles.beside}
          data-side={side}
          x={(side === 'left' ? -1 : 1) * (radius + 8)}
          dy="0.36em"
        >
          {name} {mark !== undefined && <tspan className={styles.mark}>{mark} </tspan>}
          <tspan className={styles.number}>{formatShort(neuron.value)}</tspan>
        </text>
      )}
    </>
  );
}
