/** One run of the command line: arguments in, exit code out. Every error leaves as one line on stderr. */

import { readFileSync } from 'node:fs';
import { ArgumentError, GlassnetError, UnknownBackendError } from '@glassnet/kernels/errors';
import { Command, CommanderError } from 'commander';
import { UsageError } from './errors.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { printable } from './printable.ts';
import { defineProgram } from './program.ts';
import type { Surroundings } from './surroundings.ts';
import { writeTo } from './write-to.ts';

export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { stdout, stderr } = surroundings;
  let help = '';
  let code: ExitCode = exitCodes.done;
  const keep = (text: string): void => {
    help += text;
  };
  const program = new Command('glassnet')
    .version(readVersion())
    .exitOverride()
    .configureOutput({ writeOut: keep, writeErr: keep, outputError: () => undefined });
  defineProgram(program, surroundings, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    const ended = codeOf(error);
    if (help !== '') await writeTo(ended === exitCodes.done ? stdout : stderr, `${help.trimEnd()}\n`);
    else await writeTo(stderr, `glassnet: ${lineOf(error, program, args)}\n`);
    return ended;
  }
}

function readVersion(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}

function codeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usedWrongly;
  const isMisuse =
    error instanceof UsageError || error instanceof ArgumentError || error instanceof UnknownBackendError;
  return isMisuse ? exitCodes.usedWrongly : exitCodes.failed;
}

function lineOf(error: unknown, program: Command, args: readonly string[]): string {
  if (error instanceof CommanderError) return printable(misuse(error, program, args));
  if (error instanceof GlassnetError) return printable(error.message);
  return `a bug of ours, please report it: ${printable(String(error))}`;
}

/** A word too many is a misspelt command, which the default one took for a model, or rows where they do not belong. */
function misuse({ code, message }: CommanderError, program: Command, args: readonly string[]): string {
  const line = message.replace(/^error: /, '');
  if (code !== 'commander.excessArguments') return line;
  if (!line.includes("'open'") || args.includes('open')) return `${line} Rows are given by --input FILE`;
  const names = program.commands.map((command) => command.name()).join(', ');
  return `${program.args[0]} is no command: expected one of ${names}`;
}
