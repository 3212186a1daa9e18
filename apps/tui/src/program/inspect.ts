import type { Command } from 'commander';
import type { InspectOptions } from '../commands/inspect.ts';
import type { Define } from './define.ts';
import { examples, modelCommand } from './options.ts';

export const defineInspect: Define = (program, surroundings, finish) => {
  modelCommand(program, 'inspect')
    .description('show the layers of a net: shapes, parameters, bytes, work, and what its file tells of it')
    .option('--json', 'as one JSON object')
    .addHelpText('after', examples('glassnet inspect digits', 'glassnet inspect net.onnx --json'))
    .action(async (model: string, _: unknown, command: Command) => {
      const { inspect } = await import('../commands/inspect.ts');
      finish(await inspect(model, command.optsWithGlobals<InspectOptions>(), surroundings));
    });
};
