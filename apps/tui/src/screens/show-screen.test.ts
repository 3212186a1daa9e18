/** The screen in a real terminal. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtProgram } from '../testing/built-program.ts';
import { Tmux, whyNoTmux } from '../testing/tmux.ts';

const reason = whyNoTmux();
if (reason !== undefined) process.stderr.write(`SKIPPED: the screen in a real terminal, for ${reason}\n`);

const TEST_MS = 40_000;

describe.skipIf(reason !== undefined)(
  `in a real terminal${reason === undefined ? '' : ` (${reason})`}`,
  () => {
    const program = `"${process.execPath}" "${builtProgram()}"`;
    let terminal: Tmux;

    beforeEach(() => {
      terminal = new Tmux();
    });
    afterEach(() => terminal.end());

    /** Text before, the program, its exit code behind it, and then nothing more. */
    function start(columns: number, rows: number, environment = ''): Promise<void> {
      const line = `seq 1 100; ${environment} ${program}; echo "ended $?"; exec cat`;
      return terminal.start(line, columns, rows);
    }

    test('draws the net, changes the backend, and q gives the terminal back', {
      timeout: TEST_MS,
    }, async () => {
      await start(80, 24, 'CI=true');
      const screen = await terminal.see('identical ok');
      for (const text of ['Glassnet 2-4-3', '>x1  1.000', 'h4 0.977', '< max', 'digest 9da42849', 'q quit']) {
        expect(screen).toContain(text);
      }
      expect(screen).toContain('backend js');
      await terminal.press('b');
      await terminal.see('backend wasm');
      await terminal.press('b');
      await terminal.see('backend workers');
      await terminal.press('Tab', 'Tab', 'Right');
      await terminal.see('>x1  1.100');
      await terminal.press('q');
      const after = await terminal.see('ended 0');
      expect(after).toContain('\n100\n');
      expect(after).not.toContain('Glassnet');
      expect(await terminal.ask('alternate_on')).toBe('0');
      expect(await terminal.ask('cursor_flag')).toBe('1');
    });

    test.each([
      ['C-c', 130],
      ['Escape', 0],
    ])('%s ends it with %i', { timeout: TEST_MS }, async (key, code) => {
      await start(80, 24);
      await terminal.see('identical ok');
      await terminal.press(key);
      await terminal.see(`ended ${code}`);
    });

    test('a resize redraws it and keeps what was scrolled away', { timeout: TEST_MS }, async () => {
      await start(80, 24);
      await terminal.see('identical ok');
      const history = Number(await terminal.ask('history_size'));
      expect(history).toBeGreaterThan(0);
      await terminal.resize(60, 16);
      const smaller = await terminal.see(`└${'─'.repeat(58)}┘`);
      expect(smaller.match(/Glassnet/g)).toHaveLength(1);
      await terminal.resize(40, 10);
      await terminal.see('This terminal is 40 x 10.');
      await terminal.resize(100, 30);
      await terminal.see(`└${'─'.repeat(98)}┘`);
      expect(Number(await terminal.ask('history_size'))).toBe(history);
    });
  },
);
