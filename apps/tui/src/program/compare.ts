import type { Command } from 'commander';
import type { CompareOptions } from '../commands/compare.ts';
import type { Define } from './define.ts';
import { classColumnOption, examples, inputOption, modelCommand, threadsOption } from './options.ts';

export const defineCompare: Define = (program, surroundings, finish) => {
  modelCommand(program, 'compare', '[model]')
    .description(
      'run rows on every backend: is each score the same in every bit? Without a model: all bundled ones',
    )
    .addOption(inputOption())
    .addOption(classColumnOption())
    .addOption(threadsOption())
    .option('--json', 'one JSON object for each model')
    .addHelpText('after', examples('glassnet compare digits', 'glassnet compare net.npz --input rows.csv'))
    .action(async (model: string | undefined, _: unknown, command: Command) => {
      const { compareBackends } = await import('../commands/compare.ts');
      finish(await compareBackends(model, command.optsWithGlobals<CompareOptions>(), surroundings));
    });
};
