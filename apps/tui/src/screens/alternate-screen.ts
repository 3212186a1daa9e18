/** The terminal's second screen, so that leaving gives back what was there before. */

import type { WriteStream } from 'node:tty';

const ENTER = '\x1b[?1049h\x1b[H';
const LEAVE = '\x1b[?1049l';
const CLEAR = '\x1b[2J\x1b[H';

/** Goes there, and gives the function that goes back; when the process ends without calling it, it is called. */
export function enterAlternateScreen(stdout: WriteStream): () => void {
  const clear = (): void => {
    stdout.write(CLEAR);
  };
  const leave = (): void => {
    process.off('exit', leave);
    stdout.off('resize', clear);
    stdout.write(LEAVE);
  };
  stdout.write(ENTER);
  // Before Ink draws again: what a terminal makes of the old frame when it changes its width, Ink cannot erase.
  stdout.on('resize', clear);
  process.once('exit', leave);
  return leave;
}
