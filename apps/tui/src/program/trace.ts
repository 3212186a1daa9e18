import type { Command } from 'commander';
import type { TraceOptions } from '../commands/trace.ts';
import type { Define } from './define.ts';
import {
  backendOption,
  classColumnOption,
  examples,
  inputOption,
  modelCommand,
  threadsOption,
} from './options.ts';

export const defineTrace: Define = (program, surroundings, finish) => {
  modelCommand(program, 'trace')
    .description('show the output of every layer, for each row')
    .addOption(inputOption())
    .addOption(classColumnOption())
    .addOption(backendOption())
    .addOption(threadsOption())
    .option('--json', 'one JSON object for each row, with all numbers')
    .addHelpText(
      'after',
      examples('echo "1.0,-0.5" | glassnet trace seed --input -', 'glassnet trace digits --json | head -1'),
    )
    .action(async (model: string, _: unknown, command: Command) => {
      const { trace } = await import('../commands/trace.ts');
      finish(await trace(model, command.optsWithGlobals<TraceOptions>(), surroundings));
    });
};
