/** The real program in a real terminal. */

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { builtProgram } from '../testing/built-program.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { Tmux, whyNoTmux } from '../testing/tmux.ts';

const reason = whyNoTmux();
if (reason !== undefined) process.stderr.write(`SKIPPED: the screen in a real terminal, for ${reason}\n`);

describe.skipIf(reason !== undefined)(
  `in a real terminal${reason === undefined ? '' : ` (${reason})`}`,
  { timeout: 60_000 },
  () => {
    const program = `"${process.execPath}" "${builtProgram()}"`;
    const path = temporaryFolder();
    let terminal: Tmux;

    beforeEach(() => {
      terminal = new Tmux();
    });
    afterEach(() => terminal.end());

    /** Text before, the program, its exit code behind it, and then nothing more. */
    function start(columns: number, rows: number, { env = '', args = '' } = {}): Promise<void> {
      const line = `seq 1 100; ${env} ${program} ${args}; echo "ended $?"; exec cat`;
      return terminal.start(line, columns, rows);
    }

    /** The terminal as it was before, with the exit code. */
    async function seeEnd(code: number): Promise<void> {
      const after = await terminal.see(`ended ${code}`);
      expect(after).toContain('\n100\n');
      expect(after).not.toContain('Glassnet');
      expect(await terminal.ask('alternate_on')).toBe('0');
      expect(await terminal.ask('cursor_flag')).toBe('1');
    }

    test('the walk: digits, a neuron, its bias, another backend, compare, copy, quit', async () => {
      await start(80, 24, { env: 'CI=true' });
      await terminal.see('identical ok');
      await terminal.press('p', '4');
      await terminal.see('opened digits');
      await terminal.see('5a4d2355');
      await terminal.press('j', 'j');
      await terminal.see('Neuron h4');
      await terminal.press('e');
      await terminal.see('bias of h4, now');
      await terminal.type('0.5\r');
      await terminal.see('bias of h4 = 0.5');
      await terminal.press('b');
      await terminal.see('backend wasm');
      await terminal.press('c');
      await terminal.see('on 360 rows: 3,600 of 3,600 scores identical');
      await terminal.press('Escape', 'y');
      await terminal.see('It opens here, in the playground');
      const token = await terminal.copied();
      expect(token).toMatch(/^gn1\./);
      await terminal.press('Escape');
      await terminal.see('Neuron h4');
      await terminal.press('q');
      await seeEnd(0);
    });

    test('a link opens what was copied; pasted, it opens too', async () => {
      await start(80, 24);
      await terminal.see('identical ok');
      await terminal.type('e0.25\ry');
      await terminal.see('It opens here');
      const token = await terminal.copied();
      await terminal.press('Escape');
      await terminal.see('edited');
      await terminal.press('U');
      await terminal.see('as it was opened');
      await terminal.paste(token);
      await terminal.see('opened gn1.');
      expect(await terminal.see('(-0.977) + 0.250')).not.toContain('edited');
      await terminal.end();
      terminal = new Tmux();
      await start(80, 24, { args: token });
      await terminal.see('(-0.977) + 0.250');
    });

    test.each([
      ['q', 0],
      ['C-c', 130],
    ])('%s ends it with %i, and the screen is as before', async (key, code) => {
      await start(100, 30);
      await terminal.see('identical ok');
      await terminal.press(key);
      await seeEnd(code);
    });

    test.each([
      ['SIGTERM', 143],
      ['SIGHUP', 129],
      ['SIGQUIT', 131],
    ] as const)('%s gives the terminal back', async (signal, code) => {
      await start(80, 24);
      await terminal.see('identical ok');
      process.kill(await terminal.program(), signal);
      await seeEnd(code);
    });

    test('what nobody caught is said on the screen as it was before', async () => {
      const bug = encodeURIComponent('process.on("SIGUSR2", () => { throw new Error("a bug of ours"); })');
      await start(80, 24, { env: `NODE_OPTIONS='--import data:text/javascript,${bug}'` });
      await terminal.see('identical ok');
      process.kill(await terminal.program(), 'SIGUSR2');
      const after = await terminal.see('ended 1');
      expect(after).toContain('Error: a bug of ours');
      expect(after).not.toContain('Glassnet');
      expect(await terminal.ask('alternate_on')).toBe('0');
    });

    test('it ends with its terminal', async () => {
      await start(80, 24);
      await terminal.see('identical ok');
      const pid = await terminal.program();
      await terminal.end();
      await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 10_000 });
      terminal = new Tmux();
    });

    test('Ctrl-Z goes to the shell, and fg comes back', async () => {
      const line = `set -m; ${program}; echo "in the shell"; read -r; fg; echo "ended $?"; exec cat`;
      await terminal.start(line, 80, 24);
      await terminal.see('identical ok');
      await terminal.press('C-z');
      expect(await terminal.see('in the shell')).not.toContain('Glassnet');
      await terminal.press('Enter');
      await terminal.see('back from the shell');
      await terminal.press('4');
      await terminal.see('across');
      await terminal.press('q');
      await terminal.see('ended 0');
    });

    test('a sequence in pieces is no Escape', async () => {
      await start(80, 24);
      await terminal.see('>h2');
      await terminal.press('3');
      await terminal.see('as in the file');
      await terminal.typeInPieces(['\x1b', '[', 'B']);
      await terminal.see('>  1');
      await terminal.press('Escape');
      await terminal.see('Neuron h2');
    });

    test('keys in one chunk are all taken', async () => {
      await start(80, 24);
      await terminal.see('identical ok');
      await terminal.type('jjke1\r4lll5');
      await terminal.see('random, 2-32-3');
      await terminal.press('1');
      expect(await terminal.see('+ 1.000 =')).toContain('>h3');
    });

    test('shrunk and grown, no ghosts are left, nor is what was scrolled away lost', async () => {
      await start(80, 24);
      await terminal.see('identical ok');
      const history = Number(await terminal.ask('history_size'));
      expect(history).toBeGreaterThan(0);
      for (const [columns, rows] of [
        [60, 16],
        [100, 30],
        [61, 40],
        [200, 50],
      ] as const) {
        await terminal.resize(columns, rows);
        const screen = await terminal.see(`┐\n`, (seen) => widest(seen) === columns);
        expect(screen.match(/2-4-3/g)).toHaveLength(1);
        expect(screen.match(/┌─ Net/g)).toHaveLength(1);
      }
      await terminal.resize(40, 10);
      const small = await terminal.see('This terminal is 40 x 10.');
      expect(small).not.toContain('│');
      await terminal.resize(80, 24);
      await terminal.see('Neuron h2');
      expect(Number(await terminal.ask('history_size'))).toBe(history);
    });

    test('a file of rows is loaded, predicted and exported', async () => {
      await start(80, 24, { args: 'spiral' });
      await terminal.see('identical ok');
      await terminal.press('3');
      await terminal.see('99.33 % right');
      await terminal.type(`x${path('out.csv')}\r`);
      await terminal.see('wrote ');
      await terminal.type(`r${path('out.csv')}\r`);
      await terminal.see('expected 2 columns');
    });

    test('what the environment asks for: no colours, many, 16', async () => {
      const escapes = async (env: string): Promise<string> => {
        await terminal.end();
        terminal = new Tmux();
        await start(80, 24, { env, args: 'spiral' });
        await terminal.see('identical ok');
        await terminal.press('4');
        await terminal.see('across');
        return terminal.colors();
      };
      expect(await escapes('NO_COLOR=1')).not.toMatch(/\[(?:\d+;)*(?:3[0-8]|4[0-8])[;m]/);
      expect(await escapes('COLORTERM=truecolor')).toContain('48;2;');
      expect(await escapes('COLORTERM= TERM=xterm')).toMatch(/\[(?:\d+;)*4[0-7]m/);
    });

    test('ASCII only, where it was asked for', async () => {
      await start(80, 24, { args: '--ascii' });
      const screen = await terminal.see('identical ok');
      expect(screen).toContain('+- Net ');
      expect(screen).toMatch(/^[\x20-\x7e\n]*$/);
    });

    test('a screen reader gets sentences, and they stay', async () => {
      await start(80, 24, { args: '--screen-reader' });
      const screen = await terminal.see('identical ok');
      expect(screen).toContain('Sigmoid h1 0.674, h2 0.786');
      expect(screen).not.toMatch(/[│█◆]/);
      await terminal.press('q');
      expect(await terminal.see('ended 0')).toContain('Sigmoid h1');
    });

    test.each([
      ['TERM=dumb', '', 'a screen needs a terminal'],
      ['', '</dev/null', 'a screen needs a terminal'],
      ['', '| cat', 'a screen needs a terminal'],
    ])('without a terminal (%s %s) there is no screen, but a line that says so', async (env, pipe, text) => {
      await terminal.start(`(${env} ${program} seed || echo "ended $?") ${pipe}; exec cat`, 80, 24);
      await terminal.see(text);
      await terminal.see('ended 2');
      expect(await terminal.ask('alternate_on')).toBe('0');
    });
  },
);

/** Cells of the longest line, all of one cell here. */
function widest(screen: string): number {
  return Math.max(...screen.split('\n').map((line) => line.length));
}
