/** The help, made from the table of keys. */

import { type Binding, shownBindings } from '../keys/key-table.ts';
import { fit } from '../lines/fit.ts';
import { FRAME_HEIGHT, frame } from '../lines/frame.ts';
import { type Line, span } from '../lines/line.ts';
import type { Look } from '../look/look.ts';
import type { Words } from '../look/words.ts';
import type { Area } from '../state/layout.ts';
import { shownKeys } from './shown-keys.ts';

const KEYS_WIDTH = 14;

/** From line `top` on, as far as that leaves no empty lines. */
export function helpPane(top: number, area: Area, { words, glyphs }: Look): Line[] {
  const lines = helpLines(words, glyphs.cut);
  const room = area.height - FRAME_HEIGHT;
  const start = Math.max(0, Math.min(top, lines.length - room));
  const title =
    lines.length > room
      ? `${words.help} (${start + 1}-${Math.min(lines.length, start + room)}/${lines.length})`
      : words.help;
  return frame({ title, ...area, hasFocus: true }, lines.slice(start), glyphs);
}

function helpLines(words: Words, cut: string): Line[] {
  const line = (binding: Binding): Line => [
    span(fit(shownKeys(binding, words), KEYS_WIDTH, cut), 'title'),
    span(words.commands[binding.command]),
    span(
      binding.on === undefined ? '' : `  (${binding.on.map((name) => words.screens[name]).join(', ')})`,
      'faint',
    ),
  ];
  return shownBindings.map(line);
}
