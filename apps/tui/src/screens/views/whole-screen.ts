/**
 * Everything that is seen: one line for each of the terminal's but the last, each as wide as the terminal. What is read
 * aloud has no empty ones.
 */

import { printable } from '../../printable.ts';
import { fitLine, type Line, plainText, span } from '../lines/line.ts';
import type { Look } from '../look/look.ts';
import { type Area, bodyArea, LEAST } from '../state/layout.ts';
import type { ScreenName, State, TerminalSize } from '../state/state.ts';
import { backendsPane } from './backends-pane.ts';
import { batchScreen } from './batch-screen.ts';
import { fieldLine } from './field-line.ts';
import { footer } from './footer.ts';
import { header } from './header.ts';
import { helpPane } from './help-pane.ts';
import { linkPane } from './link-pane.ts';
import { mapScreen } from './map-screen.ts';
import { netScreen } from './net-screen.ts';
import { neuronPane } from './neuron-pane.ts';
import { palettePane } from './palette-pane.ts';
import { presetsPane } from './presets-pane.ts';
import { raceScreen } from './race-screen.ts';

const screens: Readonly<Record<ScreenName, (state: State, area: Area, look: Look) => Line[]>> = {
  net: netScreen,
  neuron: neuronPane,
  batch: batchScreen,
  map: mapScreen,
  race: raceScreen,
};

export function wholeScreen(state: State, look: Look): Line[] {
  const { columns: width, rows } = state.size;
  if (width < LEAST.columns || rows < LEAST.rows) return tooSmall(state.size, look);
  const area = bodyArea(state.size);
  const [first, last] = [header(state, width, look), footer(state.screen, width, look)];
  const lines = [first, ...body(state, area, look), noticeLine(state, width, look), last];
  return look.glyphs.hasPlots ? lines : lines.filter((line) => plainText(line).trim() !== '');
}

function body(state: State, area: Area, look: Look): Line[] {
  const { dialog } = state;
  switch (dialog?.kind) {
    case 'help':
      return helpPane(dialog.top, area, look);
    case 'presets':
      return presetsPane(dialog.cursor, area, look);
    case 'backends':
      return backendsPane(state, dialog.cursor, area, look);
    case 'link':
      return linkPane(dialog.token, area, look);
    case 'palette':
      return palettePane(dialog.field, dialog.cursor, area, look);
    default:
      return screens[state.screen](state, area, look);
  }
}

function noticeLine({ dialog, notice }: State, width: number, { words, glyphs }: Look): Line {
  if (dialog?.kind === 'question') {
    const { question, field } = dialog;
    const label =
      question.about === 'value' ? words.ask.value(question.name, question.now) : words.ask[question.about];
    return fitLine(fieldLine(` ${label}`, field, width, glyphs.cut), width, glyphs.cut);
  }
  const text = notice === undefined ? '' : printable(notice.text);
  return fitLine([span(` ${text}`, notice?.isWarning ? 'warning' : undefined)], width, glyphs.cut);
}

function tooSmall(size: TerminalSize, { words, glyphs }: Look): Line[] {
  const lines = [
    words.tooSmall(LEAST.columns, LEAST.rows),
    words.sizeNow(size.columns, size.rows),
    `q ${words.commands.quit}`,
  ];
  return lines
    .slice(0, Math.max(0, size.rows - 1))
    .map((text) => fitLine([span(text)], size.columns, glyphs.cut));
}
