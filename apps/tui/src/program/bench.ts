import { backendNames } from '@glassnet/kernels/registry';
import { type Command, Option } from 'commander';
import type { BenchOptions } from '../commands/bench.ts';
import { wholeNumber } from '../whole-number.ts';
import type { Define } from './define.ts';
import { examples, inputOption, modelCommand, threadsOption } from './options.ts';

export const defineBench: Define = (program, surroundings, finish) => {
  modelCommand(program, 'bench')
    .description('time each backend on the same rows, in turns')
    .addOption(
      new Option('--rows <number>', 'random rows a call, 100 unless given')
        .argParser(wholeNumber(1))
        .conflicts('input'),
    )
    .addOption(inputOption())
    .addOption(new Option('--rounds <number>', 'turns of each backend').argParser(wholeNumber(1)))
    .addOption(new Option('--backend <names...>', 'only these').choices(backendNames))
    .addOption(threadsOption())
    .option('--json', 'as one JSON object, with every time')
    .addHelpText(
      'after',
      examples('glassnet bench digits --rows 1000', 'glassnet bench net.onnx --backend js wasm --json'),
    )
    .action(async (model: string, _: unknown, command: Command) => {
      const { bench } = await import('../commands/bench.ts');
      finish(await bench(model, command.optsWithGlobals<BenchOptions>(), surroundings));
    });
};
