import { GlassnetError } from '@glassnet/core';

/** Bytes that hold no rows of numbers; the message says where they go wrong. */
export class RowsError extends GlassnetError {
  override readonly name = 'RowsError';
}
