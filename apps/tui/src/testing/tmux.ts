/** The real program in a real terminal: a tmux of its own for each test, read as a person would read it. */

import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { vi } from 'vitest';

const execute = promisify(execFile);

/** Why there can be no terminal here; undefined when there can. */
export function whyNoTmux(): string | undefined {
  return spawnSync('tmux', ['-V']).error === undefined ? undefined : 'tmux is not installed';
}

export class Tmux {
  /** Holds the socket of a server for this terminal alone, so that no other is touched. */
  readonly #folder = mkdtempSync(join(tmpdir(), 'glassnet-tmux-'));

  /** Starts a shell line in a terminal of that size, whose programs may copy. */
  async start(line: string, columns: number, rows: number): Promise<void> {
    const size = ['-x', String(columns), '-y', String(rows)];
    const session = ['new-session', '-d', ...size, 'bash', '-c', line];
    await this.#tmux('-f', '/dev/null', ...session, ';', 'set-option', '-s', 'set-clipboard', 'on');
  }

  /** Presses keys by tmux's names, in one go. */
  async press(...keys: string[]): Promise<void> {
    await this.#tmux('send-keys', ...keys);
  }

  /** Sends text as it is, as one piece. */
  async type(text: string): Promise<void> {
    await this.#tmux('send-keys', '-l', text);
  }

  /** Sends each piece by itself, one right after the other. */
  async typeInPieces(pieces: readonly string[]): Promise<void> {
    await this.#tmux(...pieces.flatMap((piece) => ['send-keys', '-l', piece, ';']));
  }

  /** Pastes as a terminal does where the program asked for it. */
  async paste(text: string): Promise<void> {
    await this.#tmux('set-buffer', '-b', 'test', text, ';', 'paste-buffer', '-p', '-b', 'test');
  }

  /** What was copied last. */
  copied(): Promise<string> {
    return this.#tmux('show-buffer');
  }

  /** The screen with the sequences of its colours. */
  colors(): Promise<string> {
    return this.#tmux('capture-pane', '-p', '-e');
  }

  async resize(columns: number, rows: number): Promise<void> {
    await this.#tmux('resize-window', '-x', String(columns), '-y', String(rows));
  }

  /** Waits until the text is on the screen and the screen is as wanted, and gives the screen. */
  see(text: string, isWanted: (screen: string) => boolean = () => true): Promise<string> {
    const look = async (): Promise<string> => {
      const screen = await this.#tmux('capture-pane', '-p');
      if (screen.includes(text) && isWanted(screen)) return screen;
      throw new Error(`expected "${text}" on the screen, saw:\n${screen}`);
    };
    return vi.waitFor(look, { timeout: 20_000, interval: 50 });
  }

  /** The process that the shell line has started. */
  async program(): Promise<number> {
    const { stdout } = await execute('pgrep', ['-P', await this.ask('pane_pid')]);
    return Number(stdout);
  }

  /** One of tmux's variables, as `history_size` or `alternate_on`. */
  async ask(variable: string): Promise<string> {
    return (await this.#tmux('display-message', '-p', `#{${variable}}`)).trim();
  }

  async end(): Promise<void> {
    await this.#tmux('kill-server').catch(() => undefined);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #tmux(...args: string[]): Promise<string> {
    const env = { ...process.env, LC_ALL: 'C.utf8', TERM: 'xterm-256color', TMUX_TMPDIR: this.#folder };
    const { stdout } = await execute('tmux', ['-L', 'glassnet', ...args], { env });
    return stdout;
  }
}
