/**
 * The map of a net, again and again: one run for each frame while it turns, one for each change while it does not; and it
 * stands turned by so many `turns`.
 */

import type { Net } from '@glassnet/core';
import type { MapView } from '@glassnet/core/decision-map';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ChoiceName, PageBackends } from '../backends.ts';
import { MAP_SIZE } from '../map/map-input.ts';
import { runMap } from '../map/run-map.ts';
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

export function useFrames(
  net: Net | undefined,
  backends: PageBackends,
  name: ChoiceName,
  isTurning: boolean,
  turns: number,
): Frames {
  const canvas = useRef<HTMLCanvasElement>(null);
  const angle = useRef(0);
  const [times, setTimes] = useState<FrameTimes>();
  const [error, setError] = useState<unknown>();

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (net === undefined || context === null || context === undefined) return;
    const image = new ImageData(MAP_SIZE, MAP_SIZE);
    const meter = new FrameMeter();
    let isOver = false;

    async function run(shown: Net, paintOn: CanvasRenderingContext2D) {
      const backend = await backends.get(name);
      let before = performance.now();
      while (!isOver) {
        const drawn = await runMap(turned(shown, angle.current + turns * TURN), view, backend, image.data);
        if (isOver) return;
        paintOn.putImageData(image, 0, 0);
        if (!isTurning) return setTimes(meter.add(performance.now(), drawn));
        const now = await nextFrame();
        setTimes(meter.add(now, drawn));
        angle.current += SPEED * (now - before);
        before = now;
      }
    }
    setError(undefined);
    run(net, context).catch((reason: unknown) => isOver || setError(reason));
    return () => {
      isOver = true;
    };
  }, [net, backends, name, isTurning, turns]);

  return { canvas, times, error };
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
