/** The words of the command line: its commands, options and help. A command's code is loaded when it is asked for. */

import { activationLayerNames } from '@glassnet/core/layers';
import { backendNames } from '@glassnet/kernels/registry';
import { bundledModels } from '@glassnet/models';
import { Argument, type Command, Option } from 'commander';
import type { CompareOptions } from './commands/compare.ts';
import type { CreateOptions } from './commands/create.ts';
import type { InspectOptions } from './commands/inspect.ts';
import type { PredictOptions } from './commands/predict.ts';
import type { ExitCode } from './exit-code.ts';
import type { Surroundings } from './surroundings.ts';
import { wholeNumber } from './whole-number.ts';

const MOST_SEED = 2 ** 32 - 1;
const MOST_THREADS = 64;
const MOST_COLUMNS = 2 ** 27;

const bundled = Object.keys(bundledModels).join(', ');
const MODEL = `a model file (.safetensors, .npz), or ${bundled}; a file of such a name is ./seed`;

/** How the command that ran has ended. */
type Finish = (code: ExitCode) => void;
type Define = (program: Command, surroundings: Surroundings, finish: Finish) => void;

export const defineProgram: Define = (program, surroundings, finish) => {
  program
    .description('Neural-network inference you can see through. Without a command: a screen to play with.')
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 failed, 2 used wrongly, 3 backends disagree, 130 interrupted.',
    );
  defineOpen(program, surroundings, finish);
  defineCreate(program, surroundings, finish);
  defineInspect(program, surroundings, finish);
  definePredict(program, surroundings, finish);
  defineCompare(program, surroundings, finish);
};

const defineOpen: Define = (program, surroundings, finish) => {
  program
    .command('open', { isDefault: true })
    .description('look at a net in the terminal; the word "open" can be left out')
    .argument('[model]', MODEL)
    .addHelpText('after', example('glassnet spiral'))
    .action(async (model: string | undefined) => {
      const { isInteractive, open } = await import('./commands/open.ts');
      if (model === undefined && !isInteractive(surroundings)) program.help({ error: true });
      finish(await open(model ?? 'seed', surroundings));
    });
};

const defineCreate: Define = (program, surroundings, finish) => {
  const columns = wholeNumber(1, MOST_COLUMNS);
  program
    .command('create')
    .description('make a net of two layers with random weights: Affine, Sigmoid, Affine')
    .addArgument(new Argument('<inputs>', 'columns that go in').argParser(columns))
    .addArgument(new Argument('<hidden>', 'neurons in between').argParser(columns))
    .addArgument(new Argument('<outputs>', 'scores that come out').argParser(columns))
    .addOption(
      new Option('--seed <number>', 'the numbers that NumPy draws after np.random.seed(number)')
        .argParser(wholeNumber(0, MOST_SEED))
        .default(0),
    )
    .requiredOption('--output <file>', 'where to write it, as .safetensors')
    .option('--force', 'replace the file when it exists')
    .addHelpText('after', example('glassnet create 2 4 3 --seed 0 --output net.safetensors'))
    .action(async (inputs: number, hidden: number, outputs: number, options: CreateOptions) => {
      const { create } = await import('./commands/create.ts');
      finish(await create([inputs, hidden, outputs], options, surroundings));
    });
};

const defineInspect: Define = (program, surroundings, finish) => {
  modelCommand(program, 'inspect')
    .description('show the layers of a net: shapes, parameters, bytes, and what its file tells of it')
    .option('--json', 'as one JSON object')
    .addHelpText('after', example('glassnet inspect digits'))
    .action(async (model: string, options: InspectOptions) => {
      const { inspect } = await import('./commands/inspect.ts');
      finish(await inspect(model, options, surroundings));
    });
};

const definePredict: Define = (program, surroundings, finish) => {
  modelCommand(program, 'predict')
    .description('scores of rows: a table for a terminal, CSV for a pipe; the receipt goes to stderr')
    .addOption(inputOption())
    .option('--output <file>', 'write the scores as .npy, .csv or .json, or - for stdout', '-')
    .addOption(
      new Option('--backend <name>', 'what runs it').choices([...backendNames, 'auto']).default('auto'),
    )
    .addOption(threadsOption())
    .option('--json', 'print scores, classes, backend, milliseconds and digest as one JSON object')
    .addHelpText('after', example('echo "1.0,-0.5" | glassnet predict seed --input - --backend wasm'))
    .action(async (model: string, options: PredictOptions) => {
      const { predict } = await import('./commands/predict.ts');
      finish(await predict(model, options, surroundings));
    });
};

const defineCompare: Define = (program, surroundings, finish) => {
  modelCommand(program, 'compare', '[model]')
    .description(
      'run rows on every backend: is each score the same in every bit? Without a model: all bundled ones',
    )
    .addOption(inputOption())
    .addOption(threadsOption())
    .option('--json', 'one JSON object for each model')
    .addHelpText('after', example('glassnet compare digits'))
    .action(async (model: string | undefined, options: CompareOptions) => {
      const { compareBackends } = await import('./commands/compare.ts');
      finish(await compareBackends(model, options, surroundings));
    });
};

function modelCommand(program: Command, name: string, argument = '<model>'): Command {
  return program
    .command(name)
    .argument(argument, MODEL)
    .addOption(
      new Option('--activation <name>', 'between the layers, for a file that does not say').choices(
        activationLayerNames,
      ),
    )
    .addOption(
      new Option('--output-activation <name>', 'after the last layer, for a file that does not say').choices(
        activationLayerNames,
      ),
    );
}

function inputOption(): Option {
  return new Option(
    '--input <file>',
    'rows as .npy, .csv or .json, or - for stdin; bundled nets bring their own',
  );
}

function threadsOption(): Option {
  return new Option('--threads <number>', 'worker threads of the backend "workers"').argParser(
    wholeNumber(1, MOST_THREADS),
  );
}

function example(line: string): string {
  return `\nExample:\n  ${line}`;
}
