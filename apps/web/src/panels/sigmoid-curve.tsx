/**
 * The sigmoid with the hidden neurons on it. Below the curve each neuron has a lane of its own, in which its
 * name slides along z: names never cover each other, however close the points are.
 */

import { activationCurve } from '@glassnet/core/curve';
import type { Neuron } from '@glassnet/core/neurons';
import { formatNumber } from '../format-number.ts';
import { useMessages } from '../messages/language.tsx';
import { CurveAxes } from './curve-axes.tsx';
import { CurveDrop } from './curve-drop.tsx';
import { FROM, heightWithLanes, PLOT_HEIGHT, PLOT_TOP, TO } from './curve-plot.ts';
import { CurvePoint } from './curve-point.tsx';
import styles from './sigmoid-curve.module.css';

/** One unit is one unit of z and of sigmoid(z); the picture is then stretched over the plot. */
const viewBox = `${FROM} 0 ${TO - FROM} 1`;
const curve = activationCurve('sigmoid', FROM, TO, 101)
  .map(({ x, y }) => `${x},${1 - y}`)
  .join(' ');

interface SigmoidCurveProps {
  readonly neurons: readonly Neuron[];
  readonly selected: Neuron | undefined;
}

export function SigmoidCurve({ neurons, selected }: SigmoidCurveProps) {
  const messages = useMessages();
  const points = neurons.map(({ label, sum, value }) => ({ label, z: sum?.z ?? Number.NaN, value }));
  const described = points.map(
    ({ label, z, value }) => `${label} (${formatNumber(z, 2)}, ${formatNumber(value, 2)})`,
  );
  // The selected one is drawn last, over the others.
  const inOrder = points
    .map((point, lane) => ({ ...point, lane, isSelected: point.label === selected?.label }))
    .toSorted((a, b) => Number(a.isSelected) - Number(b.isSelected));
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {messages.curve(formatNumber(FROM, 0), formatNumber(TO, 0))}
      </figcaption>
      <svg
        className={styles.plot}
        height={heightWithLanes(points.length)}
        role="img"
        aria-label={messages.describeCurve(described.join(', '))}
      >
        <CurveAxes />
        <svg
          y={PLOT_TOP}
          width="100%"
          height={PLOT_HEIGHT}
          viewBox={viewBox}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <polyline className={styles.curve} points={curve} />
        </svg>
        <g data-number>
          {inOrder.map((point) => (
            <CurveDrop key={point.label} {...point} />
          ))}
          {inOrder.map((point) => (
            <CurvePoint key={point.label} {...point} />
          ))}
        </g>
      </svg>
    </figure>
  );
}
