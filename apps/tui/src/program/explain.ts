import { digitChoices } from '@glassnet/core/number-text';
import { type Command, Option } from 'commander';
import type { ExplainOptions } from '../commands/explain.ts';
import { wholeNumber } from '../whole-number.ts';
import type { Define } from './define.ts';
import { classColumnOption, examples, inputOption, modelCommand } from './options.ts';

export const defineExplain: Define = (program, surroundings, finish) => {
  modelCommand(program, 'explain')
    .description(
      'write out the sum behind a neuron: each product, the bias, and what the activation makes of it',
    )
    .addOption(inputOption())
    .addOption(classColumnOption())
    .addOption(new Option('--row <number>', 'which row, from 0').argParser(wholeNumber(0)).default(0))
    .option('--neuron <name>', 'h2, s3, or 1:2 for neuron 2 of column 1; else that of the highest score')
    .addOption(
      new Option('--digits <number>', 'of each number').choices(digitChoices.map(String)).default('3'),
    )
    .option('--json', 'as one JSON object')
    .addHelpText(
      'after',
      examples(
        'glassnet explain seed --neuron h2',
        'echo "1.0,-0.5" | glassnet explain seed --input - --neuron 1:2',
      ),
    )
    .action(async (model: string, _: unknown, command: Command) => {
      const { explain } = await import('../commands/explain.ts');
      finish(await explain(model, command.optsWithGlobals<ExplainOptions>(), surroundings));
    });
};
