import { Argument, type Command, Option } from 'commander';
import type { CreateOptions } from '../commands/create.ts';
import { wholeNumber } from '../whole-number.ts';
import type { Define } from './define.ts';
import { examples } from './options.ts';

export const defineCreate: Define = (program, surroundings, finish) => {
  const columns = wholeNumber(1);
  program
    .command('create')
    .description('make a net of two layers with random weights: Affine, Sigmoid, Affine')
    .addArgument(new Argument('<inputs>', 'columns that go in').argParser(columns))
    .addArgument(new Argument('<hidden>', 'neurons in between').argParser(columns))
    .addArgument(new Argument('<outputs>', 'scores that come out').argParser(columns))
    .addOption(
      new Option('--seed <number>', 'the numbers that NumPy draws after np.random.seed(number)')
        .argParser(wholeNumber(0))
        .default(0),
    )
    .requiredOption('--output <file>', 'where to write it, in any format of convert')
    .option('--force', 'replace the file when it exists')
    .addHelpText('after', examples('glassnet create 2 4 3 --seed 0 --output net.safetensors'))
    .action(async (inputs: number, hidden: number, outputs: number, _: unknown, command: Command) => {
      const { create } = await import('../commands/create.ts');
      finish(await create([inputs, hidden, outputs], command.optsWithGlobals<CreateOptions>(), surroundings));
    });
};
