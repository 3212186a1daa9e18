import { Option } from 'commander';
import type { ExportOptions } from '../commands/export.ts';
import { netFormats } from '../net-formats.ts';
import type { Define } from './define.ts';
import { examples, modelCommand } from './options.ts';

export const defineExport: Define = (program, surroundings, finish) => {
  modelCommand(program, 'export')
    .description('write a net to stdout: a file for a pipe, a module that imports nothing, or its link')
    .addOption(new Option('--to <format>', 'what to write').choices(netFormats).makeOptionMandatory())
    .addHelpText(
      'after',
      examples('glassnet export digits --to module > digits.mjs', 'glassnet export seed --to link'),
    )
    .action(async (model: string, options: ExportOptions) => {
      const { exportNet } = await import('../commands/export.ts');
      finish(await exportNet(model, options, surroundings));
    });
};
