/** A net and one call of it as code to copy: in the languages of its users, ready to run. */

import type { Call } from './snippets/call.ts';
import { numpySnippet } from './snippets/numpy.ts';
import { pytorchSnippet } from './snippets/pytorch.ts';
import { curlSnippet, glassnetSnippet } from './snippets/shell.ts';
import { typescriptSnippet } from './snippets/typescript.ts';

export type { Call } from './snippets/call.ts';

/** Each writes a whole program, or a command, that prints the scores of `x`. */
export const snippets = {
  numpy: numpySnippet,
  pytorch: pytorchSnippet,
  typescript: typescriptSnippet,
  curl: curlSnippet,
  glassnet: glassnetSnippet,
} as const satisfies Record<string, (call: Call) => string>;

export type SnippetName = keyof typeof snippets;
