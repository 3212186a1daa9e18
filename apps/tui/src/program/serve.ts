import { Option } from 'commander';
import type { ServeOptions } from '../commands/serve.ts';
import { wholeNumber } from '../whole-number.ts';
import type { Define } from './define.ts';
import { examples, threadsOption } from './options.ts';

export const defineServe: Define = (program, _surroundings, finish) => {
  program
    .command('serve')
    .description(
      'start the service (Open Inference Protocol) and the playground; more settings are in the environment',
    )
    .option('--host <name>', 'where to listen, as HOST: 127.0.0.1 unless given')
    .addOption(
      new Option('--port <number>', 'as PORT: 3000 unless given; 0 is any').argParser(wholeNumber(0)),
    )
    .option('--models <folder>', 'the models to serve, as GLASSNET_MODELS; else the bundled ones')
    .addOption(threadsOption())
    .addHelpText('after', examples('glassnet serve', 'glassnet serve --port 8000 --models ./models'))
    .action(async (options: ServeOptions) => {
      const { serve } = await import('../commands/serve.ts');
      finish(await serve(options));
    });
};
