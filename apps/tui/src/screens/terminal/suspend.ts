import type { ReadStream } from 'node:tty';
import type { AlternateScreen } from './alternate-screen.ts';

/** Gives the terminal to the shell as Ctrl-Z does, and takes it again when the person comes back with `fg`. */
export function suspend(stdin: ReadStream, screen: AlternateScreen): void {
  screen.leave();
  stdin.setRawMode(false);
  process.once('SIGCONT', () => {
    stdin.setRawMode(true);
    screen.enter();
  });
  process.kill(0, 'SIGTSTP');
}
