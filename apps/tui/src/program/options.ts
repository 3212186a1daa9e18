/** Arguments and options that several commands have. */

import { activationLayer } from '@glassnet/core/layers';
import { backendNames } from '@glassnet/kernels/registry';
import { bundledModels } from '@glassnet/models';
import { type Command, type CommandOptions, InvalidArgumentError, Option } from 'commander';
import { wholeNumber } from '../whole-number.ts';

const bundled = Object.keys(bundledModels).join(', ');
export const MODEL = `a model file (.safetensors, .onnx, .npz, .pt), a link (gn1....), or ${bundled}; a file of such a name is ./seed`;

/** A command that begins with a model, and takes what its file may not say. */
export function modelCommand(
  program: Command,
  name: string,
  model = '<model>',
  options: CommandOptions = {},
): Command {
  return program
    .command(name, options)
    .argument(model, MODEL)
    .addOption(activationOption('activation', 'between the layers, for a file that does not say'))
    .addOption(activationOption('output-activation', 'after the last layer, for a file that does not say'));
}

function activationOption(name: string, meaning: string): Option {
  return new Option(`--${name} <name>`, `${meaning}: relu, or leaky-relu(0.2)`).argParser(
    (written: string) => {
      try {
        activationLayer(written);
        return written;
      } catch (error) {
        throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
      }
    },
  );
}

export function inputOption(): Option {
  return new Option(
    '--input <file>',
    'rows as .npy, .csv or .json, or - for stdin; bundled nets bring their own',
  );
}

export function classColumnOption(): Option {
  return new Option(
    '--class-column <name>',
    'the column that holds the class, by name or by place from 1; else the one called class, label, target or y, or the last, where there is one more than the net takes',
  );
}

export function backendOption(): Option {
  return new Option('--backend <name>', 'what runs it').choices([...backendNames, 'auto']).default('auto');
}

export function threadsOption(): Option {
  return new Option('--threads <number>', 'worker threads of the backend "workers"').argParser(
    wholeNumber(1),
  );
}

/** Lines for the end of a command's help. */
export function examples(...lines: readonly string[]): string {
  return ['', lines.length === 1 ? 'Example:' : 'Examples:', ...lines.map((line) => `  ${line}`)].join('\n');
}
