/** What the terminal scrolled away before the screen came belongs to the person. */

import type { WriteStream } from 'node:tty';

const ERASE_SCROLLBACK = '\x1b[3J';

/** The same terminal, deaf to one command: Ink erases the scrollback when its frame has become too high. */
export function keepScrollback(stdout: WriteStream): WriteStream {
  const write = (text: string, done?: (error?: Error | null) => void): boolean =>
    stdout.write(text.replaceAll(ERASE_SCROLLBACK, ''), done);
  return new Proxy(stdout, {
    get: (target, property) => (property === 'write' ? write : Reflect.get(target, property)),
  });
}
