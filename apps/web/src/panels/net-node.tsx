/** A neuron: a glass filled as far as it is active. */

import type { Neuron } from '@glassnet/core/neurons';
import { useId } from 'react';
import { formatNumber, formatSigned } from '../format-number.ts';
import { useMessages } from '../messages/language.tsx';
import type { Messages } from '../messages/messages.ts';
import styles from './net-drawing.module.css';
import { type Position, RADIUS } from './net-layout.ts';

interface NetNodeProps {
  readonly neuron: Neuron;
  readonly position: Position;
  readonly isSelected: boolean;
  readonly isHighest: boolean;
}

export function NetNode({ neuron, position, isSelected, isHighest }: NetNodeProps) {
  const messages = useMessages();
  const glass = useId();
  return (
    <g
      role="option"
      aria-selected={isSelected}
      aria-label={describe(neuron, isHighest, messages)}
      tabIndex={isSelected ? 0 : -1}
      className={styles.node}
      data-part={neuron.label}
      style={{ transform: `translate(${position.percent}%, ${position.y}px)` }}
    >
      <clipPath id={glass}>
        <circle r={RADIUS} />
      </clipPath>
      <circle r={RADIUS + 5} className={styles.focus} />
      <circle r={RADIUS} className={styles.glass} />
      {neuron.sum?.activation === 'Sigmoid' && (
        <rect
          className={styles.water}
          data-number
          clipPath={`url(#${glass})`}
          x={-RADIUS}
          y={RADIUS - 2 * RADIUS * neuron.value}
          width={2 * RADIUS}
          height={2 * RADIUS * neuron.value}
        />
      )}
      <circle r={RADIUS} className={styles.rim} />
      <text className={styles.name} y={-RADIUS - 8}>
        {neuron.label}{' '}
        {isHighest && (
          <tspan className={styles.highest} data-number>
            {messages.highest}{' '}
          </tspan>
        )}
      </text>
      <text className={styles.value} dy="0.36em" data-number>
        {formatNumber(neuron.value, 2)}
      </text>
    </g>
  );
}

/** `s1 max: 3.89; h1 +0.76, h2 +0.33, h3 +0.31, h4 +0.65, bias +2.27`: what is seen comes first. */
function describe({ label, value, sum }: Neuron, isHighest: boolean, messages: Messages): string {
  const name = isHighest ? `${label} ${messages.highest}` : label;
  const weights = sum?.terms.map(({ from, weight }) => `${from.label} ${formatSigned(weight, 2)}`) ?? [];
  const bias = sum === undefined ? [] : [`${messages.bias} ${formatSigned(sum.bias, 2)}`];
  return messages.describeNeuron(name, formatNumber(value, 2), [...weights, ...bias].join(', '));
}
