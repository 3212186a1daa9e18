/** The nets that come with Glassnet, to choose from. */

import { bundledNames } from '../../model-file.ts';
import { fit } from '../lines/fit.ts';
import { frame } from '../lines/frame.ts';
import { type Line, span } from '../lines/line.ts';
import type { Look } from '../look/look.ts';
import type { Area } from '../state/layout.ts';

const NAME_WIDTH = 12;

export function presetsPane(cursor: number, area: Area, { words, glyphs }: Look): Line[] {
  const lines = bundledNames.map((name, i): Line => {
    const isSelected = i === cursor;
    return [
      span(
        `${isSelected ? '>' : ' '}${i + 1} ${fit(name, NAME_WIDTH, glyphs.cut)}`,
        isSelected ? 'selected' : 'title',
      ),
      span(` ${words.presetNotes[name] ?? ''}`),
    ];
  });
  return frame(
    { title: words.presets, ...area, hasFocus: true },
    [...lines, [], [span(words.choose, 'faint')]],
    glyphs,
  );
}
