/** The screen on the terminal of this process, from its first frame to the terminal given back. */

import type { Net } from '@glassnet/core';
import { render } from 'ink';
import type { Backends } from '../backends.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { enterAlternateScreen } from './alternate-screen.ts';
import { keepScrollback } from './keep-scrollback.ts';
import { Screen } from './screen.tsx';
import type { ScreenState } from './state.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Resolves when the person has quit. A signal gives the terminal back before it ends the process. */
export async function showScreen(
  model: string,
  net: Net,
  start: ScreenState,
  backends: Backends,
): Promise<ExitCode> {
  const leave = enterAlternateScreen(process.stdout);
  const screen = render(<Screen model={model} net={net} start={start} backends={backends} />, {
    stdout: keepScrollback(process.stdout),
    exitOnCtrlC: false,
    patchConsole: false,
  });
  const stop = (signal: NodeJS.Signals): void => {
    screen.unmount();
    leave();
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    const result = await screen.waitUntilExit();
    return result === exitCodes.interrupted ? exitCodes.interrupted : exitCodes.done;
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
    leave();
  }
}
