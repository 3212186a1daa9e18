/** Some rows of a file, and what its reader is told. */

import type { Matrix } from '@glassnet/kernels/matrix';
import type { Net } from '../net.ts';

export interface Rows {
  readonly x: Matrix;
  /** What the rows are said to be, in the words of the file; undefined where it does not say. */
  readonly classes: readonly string[] | undefined;
}

export interface RowOptions {
  /** What the rows are for: they have to fit it. Without a net any rows do. */
  readonly net?: Net | undefined;
  /**
   * The column that holds the class: its name, or its place from 1. When left out, the one called class, label, target
   * or y, or else the last one, where there is one column more than the net takes.
   */
  readonly classColumn?: string | undefined;
}
