/** Options that every command takes: how things are shown to a person. */

import { type Command, Option } from 'commander';
import { type Language, languages } from '../screens/look/language.ts';

export interface GlobalOptions {
  /** Rows for programs also where a person would get a table. */
  readonly plain?: boolean | undefined;
  /** Nothing but ASCII in frames and bars. */
  readonly ascii?: boolean | undefined;
  /** That of the environment when left out. */
  readonly lang?: Language | undefined;
  /** False when colours are not wanted. */
  readonly color: boolean;
}

export function addGlobalOptions(program: Command): Command {
  return program
    .option('--plain', 'rows for programs, also where a person would get a table')
    .option('--ascii', 'no characters beyond ASCII in frames, bars and plots')
    .addOption(
      new Option('--lang <code>', 'the language of what people read; else that of LANG').choices(languages),
    )
    .option('--no-color', 'no colours, as with NO_COLOR')
    .configureHelp({ showGlobalOptions: true });
}
