/**
 * The screens as a person sees them in a terminal, kept as text. Where they should look otherwise,
 * `npx vitest run src/screens/goldens.test.ts --update` writes them anew: look at them.
 */

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtProgram } from '../testing/built-program.ts';
import { Tmux, whyNoTmux } from '../testing/tmux.ts';
import { wordsOf } from './look/languages.ts';

const reason = whyNoTmux();
if (reason !== undefined) process.stderr.write(`SKIPPED: the kept screens, for ${reason}\n`);

/** Keys, what is on the screen when all of it is there, and what only a larger one has. */
const steps = {
  en: [
    ['', 'identical ok', '11111'],
    ['2', '[2]'],
    ['\x1b:open spiral\r', 'opened spiral', '22222'],
    ['j', 'Neuron h3'],
    ['4', '22222'],
    ['3', '99.33 % right'],
    ['m', 'Confusion matrix'],
    ['?', 'Help: keys'],
    ['\x1b:c', '─ Command'],
  ],
  ko: [
    ['', '비트 동일', '11111'],
    ['2', '[2]'],
    ['\x1b:open spiral\r', '열었습니다: spiral', '22222'],
    ['j', '뉴런 h3'],
    ['4', '22222'],
    ['3', '정확도 99.33 %'],
    ['m', '혼동 행렬'],
    ['?', '도움말: 키'],
    ['\x1b:c', '─ 명령'],
  ],
} as const;

describe.skipIf(reason !== undefined)(
  `kept screens${reason === undefined ? '' : ` (${reason})`}`,
  { timeout: 120_000 },
  () => {
    let terminal: Tmux;
    beforeEach(() => {
      terminal = new Tmux();
    });
    afterEach(() => terminal.end());

    test.each([
      ['en', 80, 24],
      ['en', 60, 16],
      ['ko', 80, 24],
      ['ko', 60, 16],
    ] as const)('%s %i x %i', async (language, columns, rows) => {
      const program = `NO_COLOR=1 "${process.execPath}" "${builtProgram()}" --lang ${language}`;
      await terminal.start(`${program}; exec cat`, columns, rows);
      const screens: string[] = [];
      const { identical, scoring } = wordsOf(language);
      for (const [keys, text, onlyLarge = ''] of steps[language]) {
        if (keys !== '') await terminal.type(keys);
        const isReady = (screen: string): boolean =>
          isWhole(screen, rows) &&
          screen.includes(identical) &&
          !screen.includes(scoring) &&
          (columns < 80 || screen.includes(onlyLarge));
        screens.push(steady(await terminal.see(text, isReady)));
      }
      const file = `../../goldens/${language}-${columns}x${rows}.txt`;
      await expect(screens.join('\n')).toMatchFileSnapshot(file);
    });
  },
);

/** Down to the footer: a frame may be looked at while it is drawn. */
function isWhole(screen: string, rows: number): boolean {
  const lines = screen.trimEnd().split('\n');
  return lines.length === rows - 1 && lines.at(-1)?.startsWith(' ? ') === true;
}

/** Without what no two runs have in common: how long it took, and what that leaves room for in the header. */
function steady(screen: string): string {
  const [header = '', ...lines] = screen.trimEnd().split('\n');
  const [title] = /\d+(?:-\d+)+/.exec(header) ?? [];
  const [tabs] = /[ [\]1-5]+$/.exec(header) ?? [];
  const steadyLines = lines.map((line) =>
    line.replace(/[\d.]+ ms */, (time) => '- ms'.padEnd(time.length)).trimEnd(),
  );
  return [`${title} ${tabs?.trim()}`, ...steadyLines, ''].join('\n');
}
