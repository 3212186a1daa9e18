/** The terminal's second screen, so that leaving gives back what was there before. */

import type { WriteStream } from 'node:tty';

/** The screen; and pasted text marked as such, so that it is not taken for keys. */
const ENTER = '\x1b[?1049h\x1b[H\x1b[?2004h';
/** The cursor is Ink's to hide and to show, but Ink may not come to it. */
const LEAVE = '\x1b[?2004l\x1b[?25h\x1b[?1049l';
const CLEAR = '\x1b[2J\x1b[H';

export interface AlternateScreen {
  enter(): void;
  /** Once is enough; when the process ends without it, it is done for it. */
  leave(): void;
}

/** Goes there. */
export function enterAlternateScreen(stdout: WriteStream): AlternateScreen {
  let isThere = false;
  const clear = (): void => {
    stdout.write(CLEAR);
  };
  const leave = (): void => {
    if (!isThere) return;
    isThere = false;
    process.off('exit', leave);
    process.off('uncaughtExceptionMonitor', leave);
    stdout.off('resize', clear);
    stdout.write(LEAVE);
  };
  const enter = (): void => {
    isThere = true;
    stdout.write(ENTER);
    // Before Ink draws again: what a terminal makes of the old frame when it changes its width, Ink cannot erase.
    stdout.prependListener('resize', clear);
    process.once('exit', leave);
    // Before Node prints what nobody caught, or nobody would see it.
    process.once('uncaughtExceptionMonitor', leave);
  };
  enter();
  return { enter, leave };
}

/** The first screen, where everything stays. */
export const stayingScreen: AlternateScreen = { enter: () => undefined, leave: () => undefined };
