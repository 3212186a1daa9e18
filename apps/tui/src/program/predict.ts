import { type Command, Option } from 'commander';
import type { PredictOptions } from '../commands/predict.ts';
import { rowsFormats } from '../prediction/rows-formats.ts';
import type { Define } from './define.ts';
import {
  backendOption,
  classColumnOption,
  examples,
  inputOption,
  modelCommand,
  threadsOption,
} from './options.ts';

export const definePredict: Define = (program, surroundings, finish) => {
  modelCommand(program, 'predict')
    .description('scores of rows: a table for a terminal, CSV for a pipe; the receipt goes to stderr')
    .addOption(inputOption())
    .addOption(classColumnOption())
    .option('--output <file>', 'write to .npy, .csv, .json or .jsonl, or - for stdout', '-')
    .addOption(new Option('--format <name>', 'whatever the output is called').choices(rowsFormats))
    .addOption(
      new Option('--classes', 'the class of the highest score in place of the scores').conflicts(
        'probabilities',
      ),
    )
    .option('--probabilities', 'probabilities in place of the scores')
    .addOption(backendOption())
    .addOption(threadsOption())
    .option('--json', 'scores, classes, backend, milliseconds and digest as one JSON object')
    .addHelpText(
      'after',
      examples(
        'echo "1.0,-0.5" | glassnet predict seed --input - --backend wasm',
        'glassnet predict net.onnx --input rows.csv --output scores.npy',
        'glassnet predict digits --classes',
      ),
    )
    .action(async (model: string, _: unknown, command: Command) => {
      const { predict } = await import('../commands/predict.ts');
      finish(await predict(model, command.optsWithGlobals<PredictOptions>(), surroundings));
    });
};
