/** The rows that come with the net, where they lie on the map: a shape for each true class. */

import type { Matrix } from '@glassnet/core';
import type { MapView } from '@glassnet/core/decision-map';
import { memo } from 'react';
import styles from './map-panel.module.css';
import { percentOn } from './place-on-map.ts';

/** More would cover the map. */
const MOST_ROWS = 600;

const shapes = ['M-3-3h6v6h-6z', 'M0-4 4 3h-8z', 'M0-3.2a3.2 3.2 0 1 0 .01 0z'];

interface MapRowsProps {
  readonly rows: Matrix;
  readonly classes: ArrayLike<number> | undefined;
  readonly view: MapView;
}

export const MapRows = memo(function MapRows({ rows, classes, view }: MapRowsProps) {
  if (rows.rows > MOST_ROWS) return null;
  return (
    <svg className={styles.rows} aria-hidden="true">
      {Array.from({ length: rows.rows }, (_, row) => {
        const values = rows.data.subarray(row * rows.cols, (row + 1) * rows.cols);
        const { x, y } = percentOn(view, values);
        return (
          <path
            key={`row ${row + 1}`}
            d={shapes[(classes?.[row] ?? 2) % shapes.length]}
            style={{ transform: `translate(${x}%, ${y}%)` }}
          />
        );
      })}
    </svg>
  );
});
