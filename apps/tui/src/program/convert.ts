import type { Command } from 'commander';
import type { ActivationOptions } from '../model-file.ts';
import type { SaveOptions } from '../save-net.ts';
import type { Define } from './define.ts';
import { examples, modelCommand } from './options.ts';

export const defineConvert: Define = (program, surroundings, finish) => {
  modelCommand(program, 'convert')
    .description('write a net as another file: .safetensors, .npz, .onnx, or a module .mjs, .js or .ts')
    .argument('<output>', 'what to write; its ending says how')
    .option('--force', 'replace the file when it exists')
    .addHelpText(
      'after',
      examples(
        'glassnet convert net.onnx net.safetensors',
        'glassnet convert weights.npz net.onnx --activation relu',
        'glassnet convert digits digits.mjs',
      ),
    )
    .action(async (model: string, output: string, _: unknown, command: Command) => {
      const { convert } = await import('../commands/convert.ts');
      const options = command.optsWithGlobals<ActivationOptions & SaveOptions>();
      finish(await convert(model, output, options, surroundings));
    });
};
