import type { WriteStream } from 'node:tty';

/**
 * Asks the terminal to put the text on the clipboard, also from another machine: OSC 52 of
 * https://invisible-island.net/xterm/ctlseqs/ctlseqs.html. A terminal that does not allow it ignores it.
 */
export function copyToClipboard(stdout: WriteStream, text: string): void {
  stdout.write(`\x1b]52;c;${Buffer.from(text).toString('base64')}\x07`);
}
