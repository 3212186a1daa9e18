/** The screen on the terminal of this process, from its first frame to the terminal given back. */

import { render } from 'ink';
import type { Backends } from '../backends.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { openTyped, readRowsFrom, writeNewFile } from './effects/files.ts';
import type { Host } from './effects/host.ts';
import { colorDepthOf } from './look/colors.ts';
import { glyphSets } from './look/glyphs.ts';
import type { Language } from './look/language.ts';
import { Screen } from './screen.tsx';
import type { OpenedModel } from './state/state.ts';
import { enterAlternateScreen, stayingScreen } from './terminal/alternate-screen.ts';
import { copyToClipboard } from './terminal/clipboard.ts';
import { keepScrollback } from './terminal/keep-scrollback.ts';
import { suspend } from './terminal/suspend.ts';

export interface ScreenOptions {
  readonly language: Language;
  /** Only characters of ASCII for frames, bars and plots. */
  readonly ascii: boolean;
  /** Sentences in place of frames, bars and plots, and no second screen: what was said can be read again. */
  readonly screenReader: boolean;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

/** Shows the net until the person has quit; a signal gives the terminal back before it ends the process. */
export async function showScreen(
  model: OpenedModel,
  { language, ascii, screenReader }: ScreenOptions,
  backends: Backends,
): Promise<ExitCode> {
  const { stdin, stdout } = process;
  const isSpoken = screenReader || process.env.INK_SCREEN_READER === 'true';
  const screen = isSpoken ? stayingScreen : enterAlternateScreen(stdout);
  const host: Host = {
    backends,
    open: openTyped,
    readRows: readRowsFrom,
    write: writeNewFile,
    copy: (text) => copyToClipboard(stdout, text),
    suspend: () => suspend(stdin, screen),
  };
  const appearance = {
    glyphs: ascii ? glyphSets.ascii : glyphSets.unicode,
    depth: colorDepthOf(process.env),
  };
  const app = render(<Screen model={model} language={language} host={host} appearance={appearance} />, {
    stdout: keepScrollback(stdout),
    isScreenReaderEnabled: isSpoken,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  const stop = (signal: NodeJS.Signals): void => {
    app.unmount();
    screen.leave();
    // Others listen too, and as long as somebody does, a signal ends nothing.
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  };
  // A terminal that is gone takes no frame and gives no key: nobody is there to be told.
  const lost = (): void => process.exit(exitCodes.failed);
  for (const signal of SIGNALS) process.once(signal, stop);
  stdout.on('error', lost);
  stdin.on('error', lost);
  stdin.on('end', lost);
  try {
    const result = await app.waitUntilExit();
    return result === exitCodes.interrupted ? exitCodes.interrupted : exitCodes.done;
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
    stdout.off('error', lost);
    stdin.off('error', lost);
    stdin.off('end', lost);
    screen.leave();
  }
}
