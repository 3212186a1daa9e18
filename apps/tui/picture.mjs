/** Draws the README's picture of the screen, as a terminal shows it: `npx pnpm --filter @glassnet/tui picture`. */

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const COLUMNS = 100;
const ROWS = 30;
const CELL = { width: 8, height: 16 };
const MARGIN = 12;
const BASELINE = 12;
const INK = '#d4d4d4';
const PAPER = '#1a1a1a';

const program = fileURLToPath(new URL('dist/main.js', import.meta.url));
const env = {
  ...process.env,
  LC_ALL: 'C.utf8',
  TERM: 'xterm-256color',
  COLORTERM: 'truecolor',
  NO_COLOR: '',
};

function tmux(...args) {
  return execFileSync('tmux', ['-L', 'glassnet-picture', ...args], { env, encoding: 'utf8' });
}

/** The screen with the sequences of its colours, once all of it is there. */
async function capture() {
  const size = ['-x', String(COLUMNS), '-y', String(ROWS)];
  tmux(
    '-f',
    '/dev/null',
    'new-session',
    '-d',
    ...size,
    'sh',
    '-c',
    `"${process.execPath}" "${program}" spiral`,
  );
  try {
    for (let tries = 0; tries < 100; tries++) {
      await pause(100);
      const screen = tmux('capture-pane', '-p', '-e');
      if (screen.includes('identical ok') && screen.includes('▀')) return screen;
    }
    throw new Error('the screen did not come within ten seconds');
  } finally {
    tmux('kill-server');
  }
}

/** What a sequence of Select Graphic Rendition changes. */
function styled(style, codes) {
  const next = { ...style };
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i];
    if (code === 0)
      Object.assign(next, { ink: undefined, paper: undefined, bold: false, dim: false, inverse: false });
    if (code === 1) next.bold = true;
    if (code === 2) next.dim = true;
    if (code === 7) next.inverse = true;
    if (code === 22) Object.assign(next, { bold: false, dim: false });
    if (code === 27) next.inverse = false;
    if (code === 30) next.ink = '#000000';
    if (code === 39) next.ink = undefined;
    if (code === 49) next.paper = undefined;
    if ((code === 38 || code === 48) && codes[i + 1] === 2) {
      const color = `rgb(${codes.slice(i + 2, i + 5).join(',')})`;
      next[code === 38 ? 'ink' : 'paper'] = color;
      i += 4;
    }
  }
  return next;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** One run of characters of the same style. */
function drawn(text, column, row, style) {
  const x = MARGIN + column * CELL.width;
  const y = MARGIN + row * CELL.height;
  const width = [...text].length * CELL.width;
  const ink = style.inverse ? (style.paper ?? PAPER) : (style.ink ?? INK);
  const paper = style.inverse ? (style.ink ?? INK) : style.paper;
  const back = paper
    ? `<rect x="${x}" y="${y}" width="${width}" height="${CELL.height}" fill="${paper}"/>`
    : '';
  // Half blocks are drawn as what they are: a font would leave gaps between them.
  if (/^▀+$/.test(text))
    return `${back}<rect x="${x}" y="${y}" width="${width}" height="${CELL.height / 2}" fill="${ink}"/>`;
  const weight = style.bold ? ' font-weight="bold"' : '';
  const opacity = style.dim ? ' opacity="0.65"' : '';
  // Words one by one: SVG makes one space of many.
  const words = [...text.matchAll(/\S+(?: \S+)*/g)].map(([word]) => word);
  let from = 0;
  const written = words.map((word) => {
    const start = text.indexOf(word, from);
    from = start + word.length;
    const left = x + [...text.slice(0, start)].length * CELL.width;
    const length = [...word].length * CELL.width;
    return `<text x="${left}" y="${y + BASELINE}" textLength="${length}" fill="${ink}"${weight}${opacity}>${escaped(word)}</text>`;
  });
  return back + written.join('');
}

function picture(screen) {
  const parts = [];
  let style = {};
  for (const [row, line] of screen.trimEnd().split('\n').entries()) {
    let column = 0;
    const [start = '', ...sequences] = line.split('\u001b[');
    const runs = sequences.map((run) => /^([\d;]*)m(.*)$/.exec(run) ?? []);
    for (const [, codes, text = ''] of [[undefined, undefined, start], ...runs]) {
      if (codes !== undefined) style = styled(style, codes.split(';').map(Number));
      parts.push(drawn(text, column, row, style));
      column += [...text].length;
    }
  }
  const width = 2 * MARGIN + COLUMNS * CELL.width;
  const height = 2 * MARGIN + (ROWS - 1) * CELL.height;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13" shape-rendering="crispEdges"><rect width="100%" height="100%" rx="8" fill="${PAPER}"/>${parts.join('\n')}</svg>\n`;
}

writeFileSync(fileURLToPath(new URL('terminal.svg', import.meta.url)), picture(await capture()));
