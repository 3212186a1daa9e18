/** The map in motion, and how many frames a second the backend that is picked makes of it. */

import type { Net } from '@glassnet/core';
import { useState } from 'react';
import { runnerFor } from '../backends.ts';
import { useWords } from '../language/language.tsx';
import { MAP_CELLS } from '../map/map-size.ts';
import { Panel } from '../panel/panel.tsx';
import { PushButton } from '../panel/push-button.tsx';
import { useShown } from '../playground/use-playground.ts';
import styles from './race.module.css';
import { useFrames } from './use-frames.ts';
import { raceWords } from './words.ts';

interface FramesPanelProps {
  /** Undefined until it has arrived. */
  readonly net: Net | undefined;
  readonly hidden: number;
}

export function FramesPanel({ net, hidden }: FramesPanelProps) {
  const words = useWords(raceWords);
  const picked = useShown((state) => state.backend);
  const [isTurning, setTurning] = useState(false);
  const [turns, setTurns] = useState(0);
  const { canvas, times, error } = useFrames(net, picked, isTurning, turns);

  /** Who wants no motion gets a turn for each press. */
  function press() {
    const wantsStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (wantsStill) setTurns(turns + 1);
    else setTurning(!isTurning);
  }
  return (
    <Panel
      area="frames"
      title={words.frames}
      aside={<PushButton press={press}>{isTurning ? words.stop : words.turn}</PushButton>}
    >
      <canvas
        ref={canvas}
        className={styles.map}
        width={MAP_CELLS}
        height={MAP_CELLS}
        role="img"
        aria-label={words.mapOf(hidden)}
      />
      <dl className={styles.times} data-frames={isTurning ? 'turning' : 'still'}>
        <div>
          <dt>{words.perSecond}</dt>
          <dd data-frames="per second">{isTurning && times ? times.perSecond.toFixed(0) : '–'}</dd>
        </div>
        <div>
          <dt>
            {words.inference} ({net === undefined ? picked : runnerFor(picked, net, MAP_CELLS ** 2)})
          </dt>
          <dd data-frames="inference">{inTenths(times?.inference)}</dd>
        </div>
        <div>
          <dt>{words.painting}</dt>
          <dd data-frames="painting">{inTenths(times?.painting)}</dd>
        </div>
      </dl>
      {error !== undefined && (
        <p role="alert" className={styles.error}>
          {words.failed} <span lang="en">{String(error)}</span>
        </p>
      )}
      <p className={styles.help}>{words.framesHelp}</p>
    </Panel>
  );
}

function inTenths(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '–' : `${milliseconds.toFixed(1)} ms`;
}
