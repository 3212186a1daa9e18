import type { Binding } from '../keys/key-table.ts';
import type { Words } from '../look/words.ts';

/** The keys of a binding as they are written for people. */
export function shownKeys({ shown = '' }: Binding, words: Words): string {
  return shown.replace('arrows', words.arrows);
}
