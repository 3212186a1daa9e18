/** The map itself: its pixels, the rows that come with the net, and the input as a ring that can be dragged. */

import { type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { usePlayground, useShown } from '../playground/use-playground.ts';
import { followMap, type Inputs, viewOf } from './follow-map.ts';
import styles from './map-panel.module.css';
import { MapRows } from './map-rows.tsx';
import { MAP_CELLS } from './map-size.ts';
import { inputAt, percentOn } from './place-on-map.ts';
import { type MapRun, showMap } from './run-map.ts';
import { useMapRunner } from './use-map-runner.ts';

interface DecisionMapProps {
  readonly inputs: Inputs;
  readonly description: string;
  readonly painted: (run: MapRun) => void;
}

export function DecisionMap({ inputs, description, painted }: DecisionMapProps) {
  const playground = usePlayground();
  const runner = useMapRunner();
  const canvas = useRef<HTMLCanvasElement>(null);
  const backend = useShown((state) => state.backend);
  const subject = useShown((state) => state.subject);
  const x = useShown((state) => state.x);
  const view = useMemo(
    () => viewOf({ ...playground.store.getState(), subject }, inputs),
    [playground, subject, inputs],
  );
  const ring = percentOn(view, x);

  // Another backend or subject begins anew: what still runs paints nothing any more.
  useEffect(() => {
    return followMap(
      playground,
      (net, shown) => runner.run(net, shown, backend),
      inputs,
      (run) => {
        if (canvas.current !== null) showMap(canvas.current, run);
        painted(run);
      },
    );
  }, [playground, runner, backend, subject, inputs, painted]);

  function drag(event: PointerEvent<HTMLElement>) {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    else if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const state = playground.store.getState();
    const shown = viewOf(state, inputs);
    playground.setX(inputAt(shown, (event.clientX - left) / width, (event.clientY - top) / height));
  }

  return (
    <div className={styles.map} onPointerDown={drag} onPointerMove={drag}>
      <canvas
        ref={canvas}
        className={styles.pixels}
        width={MAP_CELLS}
        height={MAP_CELLS}
        role="img"
        aria-label={description}
      />
      {subject.rows !== undefined && subject.rows.cols === inputs.length && (
        <MapRows rows={subject.rows} classes={subject.classes} view={view} />
      )}
      <svg className={styles.over} aria-hidden="true">
        <circle className={styles.ring} cx={`${ring.x}%`} cy={`${ring.y}%`} r="8" />
        <circle className={styles.ringInk} cx={`${ring.x}%`} cy={`${ring.y}%`} r="8" />
      </svg>
    </div>
  );
}
