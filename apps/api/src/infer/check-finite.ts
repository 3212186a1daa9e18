/** Numbers that JSON can carry. */

import type { Matrix } from '@glassnet/core';
import { HttpError } from '../answers/http-error.ts';

/** @throws HttpError 400 for one that is not finite, with the way out: finite input reaches it only by overflow */
export function checkFinite({ data, cols }: Matrix, name: string): void {
  // A plain loop: one with a function takes ten times as long, and nobody else gets a turn meanwhile.
  let index = 0;
  while (index < data.length && Number.isFinite(data[index])) index++;
  if (index === data.length) return;
  const where = `${name}: row ${Math.floor(index / cols)}, column ${index % cols}`;
  throw new HttpError(
    400,
    `${where} is ${data[index]}, which JSON has no number for: make x smaller, or ask for it as binary data`,
  );
}
