import { useIsScreenReaderEnabled, useStdout } from 'ink';
import { type ReactNode, useCallback, useEffect, useReducer } from 'react';
import { DrawLines } from './draw-lines.tsx';
import type { Host } from './effects/host.ts';
import { useTasks } from './effects/use-tasks.ts';
import { useWorks } from './effects/use-works.ts';
import type { Press } from './keys/key-decoder.ts';
import { themes } from './look/colors.ts';
import { glyphSets } from './look/glyphs.ts';
import type { Language } from './look/language.ts';
import { wordsOf } from './look/languages.ts';
import type { Look } from './look/look.ts';
import { reduce } from './state/reduce.ts';
import { startState } from './state/start-state.ts';
import type { OpenedModel } from './state/state.ts';
import { terminalSize } from './terminal/terminal-size.ts';
import { useKeys } from './terminal/use-keys.ts';
import { wholeScreen } from './views/whole-screen.ts';

interface ScreenProps {
  readonly model: OpenedModel;
  readonly language: Language;
  readonly host: Host;
  readonly appearance: Pick<Look, 'glyphs' | 'depth'>;
}

/** The screen from the first key to the last; leaves with an exit code. */
export function Screen({ model, language, host, appearance }: ScreenProps): ReactNode {
  const { stdout } = useStdout();
  const isSpoken = useIsScreenReaderEnabled();
  const [state, dispatch] = useReducer(reduce, undefined, () =>
    startState(model, terminalSize(stdout), language),
  );
  useEffect(() => {
    const resize = (): void => dispatch({ kind: 'size', size: terminalSize(stdout) });
    stdout.on('resize', resize);
    return () => {
      stdout.off('resize', resize);
    };
  }, [stdout]);
  useKeys(useCallback((presses: readonly Press[]) => dispatch({ kind: 'pressed', presses }), []));
  useTasks(state, host, dispatch);
  useWorks(state, appearance, host.backends, dispatch);
  const glyphs = isSpoken ? glyphSets.spoken : appearance.glyphs;
  const look = { ...appearance, glyphs, words: wordsOf(state.language) };
  return <DrawLines lines={wholeScreen(state, look)} theme={themes[appearance.depth]} />;
}
