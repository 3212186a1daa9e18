/** The page: its header, and below it the screen that the address names. */

import { lazy, Suspense } from 'react';
import { ArrivalNotice } from './arrival-notice.tsx';
import { useUndoKeys } from './edits/use-undo-keys.ts';
import { FileDrop } from './files/file-drop.tsx';
import { Header } from './header/header.tsx';
import { Play } from './play/play.tsx';
import { useShown } from './playground/use-playground.ts';
import { ScreenBoundary } from './screen-boundary.tsx';

const Batch = lazy(async () => ({ default: (await import('./batch/batch.tsx')).Batch }));
const Race = lazy(async () => ({ default: (await import('./race/race.tsx')).Race }));
const Learn = lazy(async () => ({ default: (await import('./learn/learn.tsx')).Learn }));

export function App() {
  const screen = useShown((state) => state.screen);
  useUndoKeys();
  return (
    <FileDrop>
      <Header />
      <ArrivalNotice />
      <ScreenBoundary key={screen}>
        <Suspense>
          {screen === 'play' && <Play />}
          {screen === 'batch' && <Batch />}
          {screen === 'race' && <Race />}
          {screen === 'learn' && <Learn />}
        </Suspense>
      </ScreenBoundary>
    </FileDrop>
  );
}
