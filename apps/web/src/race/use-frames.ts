/**
 * The map of a net, again and again: one run for each frame while it turns, one for each change while it does not; and it
 * stands turned by so many `turns`.
 */

import type { Net } from '@glassnet/core';
import type { MapView } from '@glassnet/core/decision-map';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Picked } from '../backends.ts';
import { showMap } from '../map/run-map.ts';
import { useMapRunner } from '../map/use-map-runner.ts';
import { FrameMeter, type FrameTimes } from './frame-meter.ts';
import { turned } from './turned.ts';

/** Of the turning, in radians a millisecond: once around in about twelve seconds. */
const SPEED = 0.0005;

/** Of one turn, in radians. */
const TURN = Math.PI / 6;

const view: MapView = {
  x: [0, 0],
  inputs: [0, 1],
  ranges: [
    [-1, 1],
    [-1, 1],
  ],
};

export interface Frames {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  /** Undefined before the first frame. */
  readonly times: FrameTimes | undefined;
  readonly error: unknown;
}

export function useFrames(net: Net | undefined, picked: Picked, isTurning: boolean, turns: number): Frames {
  const runner = useMapRunner();
  const canvas = useRef<HTMLCanvasElement>(null);
  const angle = useRef(0);
  const [times, setTimes] = useState<FrameTimes>();
  const [error, setError] = useState<unknown>();

  useEffect(() => {
    const { current } = canvas;
    if (net === undefined || current === null) return;
    const meter = new FrameMeter();
    let isOver = false;

    async function run(shown: Net, paintOn: HTMLCanvasElement) {
      let before = performance.now();
      while (!isOver) {
        const drawn = await runner.run(turned(shown, angle.current + turns * TURN), view, picked);
        if (isOver) return;
        showMap(paintOn, drawn);
        if (!isTurning) return setTimes(meter.add(performance.now(), drawn));
        const now = await nextFrame();
        setTimes(meter.add(now, drawn));
        angle.current += SPEED * (now - before);
        before = now;
      }
    }
    setError(undefined);
    run(net, current).catch((reason: unknown) => isOver || setError(reason));
    return () => {
      isOver = true;
    };
  }, [net, runner, picked, isTurning, turns]);

  return { canvas, times, error };
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
