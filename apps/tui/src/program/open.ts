import type { Command } from 'commander';
import type { OpenOptions } from '../commands/open.ts';
import type { Define } from './define.ts';
import { examples, MODEL } from './options.ts';

export const defineOpen: Define = (program, surroundings, finish) => {
  program
    .command('open', { isDefault: true })
    .description('look at a net in the terminal; the word "open" can be left out')
    .argument('[model]', MODEL)
    .option('--screen-reader', 'sentences in place of frames, bars and plots')
    .addHelpText('after', examples('glassnet spiral', 'glassnet net.onnx --lang ko'))
    .action(async (model: string | undefined, _: unknown, command: Command) => {
      const { isInteractive, open } = await import('../commands/open.ts');
      if (model === undefined && !isInteractive(surroundings)) program.help({ error: true });
      finish(await open(model ?? 'seed', command.optsWithGlobals<OpenOptions>(), surroundings));
    });
};
