/**
 * The curve that takes a neuron from z to its value, with the neurons of its column on it. Below, each neuron has a lane
 * of its own, in which its name slides along z: names never cover each other, however close the points are.
 */

import { neuronCurve } from '@glassnet/core/curve';
import type { Column, Neuron } from '@glassnet/core/neurons';
import { formatNumber } from '../format-number.ts';
import { useWords } from '../language/language.tsx';
import styles from './activation-curve.module.css';
import { CurveAxes } from './curve-axes.tsx';
import { FROM, heightsOf, heightWithLanes, PLOT_HEIGHT, PLOT_TOP, TO } from './curve-plot.ts';
import { CurveDrop, CurvePoint } from './curve-point.tsx';
import { neuronWords } from './words.ts';

const POINTS = 201;
/** With more neurons only the selected one has a name. */
const MOST_LANES = 5;
/** With more still only the selected one has a point. */
const MOST_POINTS = 200;

interface ActivationCurveProps {
  /** The column whose neurons are on the curve, and the one whose curve it is. */
  readonly column: Column;
  readonly owner: Neuron;
  readonly selected: Neuron | undefined;
}

export function ActivationCurve({ column, owner, selected }: ActivationCurveProps) {
  const words = useWords(neuronWords);
  const name = owner.layers.map((layer) => layer.name).join(', ');
  const curve = neuronCurve(owner, FROM, TO, POINTS) ?? [];
  const heights = heightsOf(curve);
  const { least, most } = heights;
  const hasLanes = column.length <= MOST_LANES;
  const shown =
    column.length <= MOST_POINTS ? column : column.filter(({ label }) => label === selected?.label);
  const points = shown
    .filter(({ start, value }) => !Number.isNaN(start) && !Number.isNaN(value))
    .map(({ label, start, value }, i) => ({
      label,
      z: start,
      value,
      isSelected: label === selected?.label,
      lane: hasLanes ? i : undefined,
      heights,
    }))
    .map((point) => (point.isSelected && !hasLanes ? { ...point, lane: 0 } : point))
    // The selected one is drawn last, over the others.
    .toSorted((a, b) => Number(a.isSelected) - Number(b.isSelected));
  const told = points.filter(({ lane }) => lane !== undefined);
  const described = told.map(
    ({ label, z, value }) => `${label} (${formatNumber(z, 2)}, ${formatNumber(value, 2)})`,
  );
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {words.curve(name, formatNumber(FROM, 0), formatNumber(TO, 0))}
      </figcaption>
      <svg
        className={styles.plot}
        height={heightWithLanes(hasLanes ? column.length : 1)}
        role="img"
        aria-label={words.describeCurve(name, described.join(', '))}
      >
        {points.map((point) => (
          <CurveDrop key={point.label} {...point} />
        ))}
        <CurveAxes heights={heights} />
        <svg
          y={PLOT_TOP}
          width="100%"
          height={PLOT_HEIGHT}
          viewBox={`${FROM} ${-most} ${TO - FROM} ${most - least}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <polyline
            className={styles.curve}
            points={curve
              .filter(({ y }) => Number.isFinite(y))
              .map(({ x, y }) => `${x},${-y}`)
              .join(' ')}
          />
        </svg>
        {points.map((point) => (
          <CurvePoint key={point.label} {...point} />
        ))}
      </svg>
    </figure>
  );
}
