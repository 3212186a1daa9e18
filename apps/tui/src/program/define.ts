/** What the definition of a command gets and gives: words only, for its code is loaded when it is asked for. */

import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import type { Surroundings } from '../surroundings.ts';

export type Define = (program: Command, surroundings: Surroundings, finish: Finish) => void;

/** How the command that ran has ended. */
export type Finish = (code: ExitCode) => void;
