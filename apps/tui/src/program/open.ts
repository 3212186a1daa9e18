import type { Command } from 'commander';
import type { OpenOptions } from '../commands/open.ts';
import type { Define } from './define.ts';
import { examples, modelCommand } from './options.ts';

export const defineOpen: Define = (program, surroundings, finish) => {
  modelCommand(program, 'open', '[model]', { isDefault: true })
    .description('look at a net in the terminal; the word "open" can be left out')
    .option('--screen-reader', 'sentences in place of frames, bars and plots')
    .addHelpText(
      'after',
      examples('glassnet spiral', 'glassnet net.onnx --lang ko', 'glassnet net.pt --activation relu'),
    )
    .action(async (model: string | undefined, _: unknown, command: Command) => {
      const { isInteractive, open } = await import('../commands/open.ts');
      if (model === undefined && !isInteractive(surroundings)) program.help({ error: true });
      finish(await open(model ?? 'seed', command.optsWithGlobals<OpenOptions>(), surroundings));
    });
};
