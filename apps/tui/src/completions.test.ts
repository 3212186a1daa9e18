import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { withBackends } from './backends.ts';
import { completionsFor } from './completions.ts';
import { defineProgram } from './program.ts';

const { stdin, stdout, stderr } = process;
const program = new Command('glassnet');
defineProgram(program, { stdin, stdout, stderr, withBackends }, () => {});

/** What is offered with the cursor at the end of the line. */
function offered(line: string): readonly string[] | 'files' {
  const words = line.split(' ');
  const completions = completionsFor(program, words.slice(0, -1), words.at(-1) ?? '');
  return completions === 'files' ? completions : completions.map(({ name }) => name);
}

describe('completions', () => {
  test.each([
    ['pre', ['predict']],
    ['sp', ['spiral']],
    ['predict sp', ['spiral']],
    ['predict --backend wasm dig', ['digits']],
    ['predict digits --backend ', ['js', 'wasm', 'workers', 'auto']],
    ['predict digits --cl', ['--class-column', '--classes']],
    ['predict digits --as', ['--ascii']],
    ['predict digits --threads ', []],
    ['predict digits more', []],
    ['completion ', ['bash', 'zsh', 'fish', 'pwsh']],
    ['completion z', ['zsh']],
  ])('of "%s" are %j', (line, expected) => {
    expect(offered(line)).toEqual(expected);
  });

  test.each(['predict ', 'predict ./n', 'predict digits --input ', 'convert seed ', 'net.o'])(
    'of "%s" are files',
    (line) => {
      expect(offered(line)).toBe('files');
    },
  );

  test('of nothing are all commands and the bundled nets', () => {
    expect(offered('')).toEqual(expect.arrayContaining(['open', 'predict', 'inspect', 'convert', 'digits']));
    expect(offered('')).not.toContain('completion-server');
  });
});
