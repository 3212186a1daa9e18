/** A pad to draw on, with a finger or a mouse: what is drawn is the input, while it is drawn. */

import { type PointerEvent, useRef } from 'react';
import { useWords } from '../language/language.tsx';
import { PushButton } from '../panel/push-button.tsx';
import { usePlayground, useShown } from '../playground/use-playground.ts';
import type { Picture } from '../subject/picture.ts';
import styles from './digit-pad.module.css';
import { drawnPixels } from './drawn-pixels.ts';
import type { Stroke } from './strokes.ts';
import { digitsWords } from './words.ts';

/** Of the pad, in its own units. */
const SIDE = 100;

interface Drawing {
  readonly strokes: readonly Stroke[];
  /** What was made of them: once the input is another, the drawing has gone. */
  readonly x: readonly number[];
}

export function DigitPad({ picture }: { readonly picture: Picture }) {
  const words = useWords(digitsWords);
  const { setX, store } = usePlayground();
  const x = useShown((state) => state.x);
  // A hand may be faster than the page is drawn: what it goes on from is the latest, not what was drawn last.
  const drawing = useRef<Drawing>(undefined);
  const strokes = strokesFor(x);

  function strokesFor(shown: readonly number[]): readonly Stroke[] {
    return drawing.current?.x === shown ? drawing.current.strokes : [];
  }

  function draw(next: readonly Stroke[]) {
    const pixels = drawnPixels(next, picture);
    drawing.current = { strokes: next, x: pixels };
    setX(pixels);
  }

  function begin(event: PointerEvent<SVGSVGElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    draw([...strokesFor(store.getState().x), [pointAt(event)]]);
  }

  function goOn(event: PointerEvent<SVGSVGElement>) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const before = strokesFor(store.getState().x);
    draw([...before.slice(0, -1), [...(before.at(-1) ?? []), pointAt(event)]]);
  }

  return (
    <div className={styles.pad} data-stays>
      <svg
        className={styles.paper}
        viewBox={`0 0 ${SIDE} ${SIDE}`}
        role="img"
        aria-label={words.pad}
        onPointerDown={begin}
        onPointerMove={goOn}
      >
        {strokes.length === 0 && (
          <text className={styles.invitation} x={SIDE / 2} y={SIDE / 2}>
            {words.invitation}
          </text>
        )}
        {strokes.map((stroke, i) => (
          // A stroke has no name but its place among the others.
          <polyline key={`stroke ${i + 1}`} className={styles.stroke} points={pointsOf(stroke)} />
        ))}
      </svg>
      <PushButton isQuiet isIdle={strokes.length === 0} press={() => draw([])}>
        {words.clear}
      </PushButton>
    </div>
  );
}

function pointAt({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>) {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: (SIDE * (clientX - left)) / width, y: (SIDE * (clientY - top)) / height };
}

/** A single point is drawn as a line to itself, which a round pen makes a dot. */
function pointsOf(stroke: Stroke): string {
  const points = stroke.length === 1 ? [...stroke, ...stroke] : stroke;
  return points.map(({ x, y }) => `${x},${y}`).join(' ');
}
