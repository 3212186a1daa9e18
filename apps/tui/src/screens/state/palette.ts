/** The commands that a line of the palette may mean. */

import { type Binding, bindings, type CommandName } from '../keys/key-table.ts';
import type { Words } from '../look/words.ts';

export interface Match {
  readonly command: CommandName;
  readonly shown: string;
  /** What stands behind the command's name; undefined for nothing. */
  readonly argument: string | undefined;
}

/** One presses these, and has no use for their names. */
const pressed: readonly CommandName[] = ['up', 'page-down', 'first', 'palette', 'back', 'interrupt'];

/** A command once, whatever its keys. */
const listed = bindings.filter(
  ({ command, shown, keys }, place) =>
    bindings.findIndex((other) => other.command === command) === place &&
    (shown !== undefined || keys.length === 0) &&
    !pressed.includes(command),
);

/** `open net.npz` is the command of that name with an argument; else those that begin so, then those whose words have it. */
export function matches(text: string, words: Words): Match[] {
  const [, name = '', rest] = /^\s*(\S*)(?:\s+(.*\S))?\s*$/.exec(text) ?? [];
  const exact = listed.find(({ command }) => command === name);
  if (exact !== undefined) return [matchOf(exact, rest)];
  const sought = text.trim().toLowerCase();
  const begins = listed.filter(({ command }) => command.startsWith(sought));
  const others = listed.filter(({ command }) => words.commands[command].toLowerCase().includes(sought));
  const found = [...new Set([...begins, ...others])];
  return found.map((binding) => matchOf(binding, undefined));
}

function matchOf({ command, shown = '' }: Binding, argument: string | undefined): Match {
  return { command, shown, argument };
}
