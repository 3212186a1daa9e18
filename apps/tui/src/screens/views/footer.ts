/** The last line: the keys that work here, as many as there is room for. */

import { type Binding, bindingsOn, type CommandName } from '../keys/key-table.ts';
import { fitLine, type Line, lineWidth, span } from '../lines/line.ts';
import type { Look } from '../look/look.ts';
import type { ScreenName } from '../state/state.ts';
import { shownKeys } from './shown-keys.ts';

/** These are there in any case: whoever knows them finds the others. */
const always: readonly CommandName[] = ['help', 'quit'];

export function footer(screen: ScreenName, width: number, { words, glyphs }: Look): Line {
  const hints = bindingsOn(screen).filter(({ isHint, shown }) => isHint && shown !== undefined);
  const spansOf = (binding: Binding): Line => [
    span(shownKeys(binding, words), 'title'),
    span(` ${words.commands[binding.command]}  `, 'faint'),
  ];
  const first = hints.filter(({ command }) => always.includes(command));
  const seen = new Set(first);
  let left = width - 1 - lineWidth(first.flatMap(spansOf));
  for (const hint of hints) {
    const taken = seen.has(hint) ? 0 : lineWidth(spansOf(hint));
    if (taken > left) continue;
    left -= taken;
    seen.add(hint);
  }
  return fitLine([span(' '), ...hints.filter((hint) => seen.has(hint)).flatMap(spansOf)], width, glyphs.cut);
}
