/** A neuron in the drawing: what is the same for all figures. */

import type { ReactNode } from 'react';
import styles from './net-drawing.module.css';
import type { Position } from './net-layout.ts';

interface NetNodeProps {
  readonly label: string;
  readonly description: string;
  readonly position: Position;
  readonly isSelected: boolean;
  /** Whether its value is finite. */
  readonly isNumber: boolean;
  readonly children: ReactNode;
}

export function NetNode({ label, description, position, isSelected, isNumber, children }: NetNodeProps) {
  return (
    <g
      role="option"
      aria-selected={isSelected}
      aria-label={description}
      tabIndex={isSelected ? 0 : -1}
      className={styles.node}
      data-part={label}
      data-finite={isNumber}
      transform={`translate(${position.x} ${position.y})`}
    >
      {children}
    </g>
  );
}
