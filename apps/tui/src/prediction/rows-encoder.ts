/** What turns the rows of an answer into text or bytes, some at a time. */

import type { ShownRows } from './shown-rows.ts';

export interface RowsEncoder {
  /** What the next rows add. */
  next(rows: ShownRows): string | Uint8Array;
  /** What comes behind the last. */
  readonly end: string;
  /** What has to replace as many bytes at the beginning, now that the rows are counted; undefined where nothing has. */
  start?(): Uint8Array | undefined;
}
