import { Argument } from 'commander';
import type { Define } from './define.ts';
import { examples } from './options.ts';

const shells = ['bash', 'zsh', 'fish', 'pwsh'] as const;

export const defineCompletion: Define = (program, surroundings, finish) => {
  program
    .command('completion')
    .description('print what lets a shell complete commands, options and models')
    .addArgument(new Argument('<shell>').choices(shells))
    .addHelpText(
      'after',
      examples(
        'eval "$(glassnet completion bash)"     # in ~/.bashrc',
        'eval "$(glassnet completion zsh)"      # in ~/.zshrc, behind compinit',
        'glassnet completion fish > ~/.config/fish/completions/glassnet.fish',
      ),
    )
    .action(async (shell: (typeof shells)[number]) => {
      const { printCompletionScript } = await import('../commands/completion.ts');
      finish(await printCompletionScript(shell, surroundings));
    });
  program
    .command('completion-server', { hidden: true })
    .argument('[words...]')
    .allowUnknownOption()
    .action(async () => {
      const { answerShell } = await import('../commands/completion.ts');
      finish(answerShell(program));
    });
};
