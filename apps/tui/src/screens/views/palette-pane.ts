/** The commands that fit what was written. */

import { fitRight } from '../lines/fit.ts';
import { FRAME_HEIGHT, FRAME_WIDTH, frame } from '../lines/frame.ts';
import { fitLine, type Line, lineWidth, span } from '../lines/line.ts';
import { windowAround } from '../lines/window.ts';
import type { Look } from '../look/look.ts';
import type { Area } from '../state/layout.ts';
import { matches } from '../state/palette.ts';
import type { TextField } from '../state/text-field.ts';
import { fieldLine } from './field-line.ts';

const NAME_WIDTH = 12;

export function palettePane(field: TextField, cursor: number, area: Area, look: Look): Line[] {
  const { words, glyphs } = look;
  const width = area.width - FRAME_WIDTH;
  const found = matches(field.text, words);
  const { start, end } = windowAround(cursor, found.length, area.height - FRAME_HEIGHT - 1);
  const lines = found.slice(start, end).map(({ command, shown, argument = '' }, i): Line => {
    const isSelected = start + i === cursor;
    const left: Line = [
      span(`${isSelected ? '>' : ' '}${command.padEnd(NAME_WIDTH)}`, isSelected ? 'selected' : 'title'),
      span(` ${words.commands[command]} ${argument}`),
    ];
    const keys = fitRight(shown, Math.max(0, Math.min(NAME_WIDTH, width - lineWidth(left))), glyphs.cut);
    return [...fitLine(left, width - keys.length, glyphs.cut), span(keys, 'faint')];
  });
  const none: Line[] = found.length === 0 ? [[span(words.nothingFits, 'faint')]] : [];
  const prompt = fieldLine(':', field, width, glyphs.cut);
  return frame({ title: words.palette, ...area, hasFocus: true }, [prompt, ...lines, ...none], glyphs);
}
