/** What could come next on a command line, as the definition of the commands says. */

import type { Argument, Command, Option } from 'commander';
import { bundledNames } from './model-file.ts';

export interface CompletionItem {
  readonly name: string;
  readonly description: string;
}

/** Where the name of a file is due, the shell knows what there is. */
export type Completions = readonly CompletionItem[] | 'files';

/** `words` are those behind the program's name and before `last`, in which the cursor stands. */
export function completionsFor(program: Command, words: readonly string[], last: string): Completions {
  const command = program.commands.find((each) => words.includes(each.name()));
  const options = [...(command?.options ?? []), ...program.options].filter(({ hidden }) => !hidden);
  const option = options.find((each) => each.required && isCalled(each, words.at(-1)));
  if (option !== undefined) return valuesOf(option);
  if (last.startsWith('-')) return beginningWith(last, options.map(optionItem));
  if (command === undefined) {
    const commands = program.createHelp().visibleCommands(program).map(commandItem);
    return orFiles(beginningWith(last, [...commands, ...models]));
  }
  const position = positionIn(command, words, options);
  return argumentItems(command.registeredArguments[position], last);
}

const models: readonly CompletionItem[] = bundledNames.map((name) => ({
  name,
  description: 'a bundled net',
}));

function isCalled({ long, short }: Option, word: string | undefined): boolean {
  return word !== undefined && (word === long || word === short);
}

function valuesOf({ argChoices, flags }: Option): Completions {
  if (argChoices === undefined) return /<(?:file|folder)>/.test(flags) ? 'files' : [];
  return argChoices.map((name) => ({ name, description: '' }));
}

function optionItem({ long, short, description }: Option): CompletionItem {
  return { name: long ?? short ?? '', description };
}

function commandItem(command: Command): CompletionItem {
  return { name: command.name(), description: command.summary() || command.description() };
}

/** How many arguments stand before the cursor: words that are neither options nor their values. */
function positionIn(command: Command, words: readonly string[], options: readonly Option[]): number {
  const behind = words.slice(words.indexOf(command.name()) + 1);
  const isArgument = (word: string, i: number): boolean =>
    !word.startsWith('-') && !options.some((each) => each.required && isCalled(each, behind[i - 1]));
  return behind.filter(isArgument).length;
}

function argumentItems(argument: Argument | undefined, last: string): Completions {
  if (argument === undefined) return [];
  if (argument.argChoices !== undefined) {
    return beginningWith(
      last,
      argument.argChoices.map((name) => ({ name, description: '' })),
    );
  }
  return argument.name() === 'model' ? orFiles(last === '' ? [] : beginningWith(last, models)) : 'files';
}

function beginningWith(start: string, items: readonly CompletionItem[]): CompletionItem[] {
  return items.filter(({ name }) => name.startsWith(start));
}

function orFiles(items: readonly CompletionItem[]): Completions {
  return items.length > 0 ? items : 'files';
}
