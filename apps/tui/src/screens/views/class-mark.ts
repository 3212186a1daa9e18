/** The sign of a class: its own character everywhere, and its colour where there are colours. */

import { type Span, span } from '../lines/line.ts';
import type { Look } from '../look/look.ts';

const CHARACTERS = '123456789abcdefghijklmnopqrstuvwxyz';
const SINGLE = /^[0-9A-Za-z]$/;

/** Its name where all names are single characters, else `1` for the first class, then letters; beyond those, `*`. */
export function classCharacter(index: number, classes: readonly string[] | undefined): string {
  const name = classes?.[index];
  if (name !== undefined && classes?.every((each) => SINGLE.test(each))) return name;
  return CHARACTERS[index] ?? '*';
}

export function classMark(index: number, classes: readonly string[] | undefined, { depth }: Look): Span {
  const text = classCharacter(index, classes);
  return depth === 'none' ? span(text) : { text: ` ${text} `, colors: { paper: index } };
}
