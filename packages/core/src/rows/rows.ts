/** Some rows of a file, and what its reader is told. */

import type { Matrix } from '@glassnet/kernels/matrix';
import type { Net } from '../net.ts';

export interface Rows {
  readonly x: Matrix;
  /** What the rows are said to be; undefined where the file does not say. */
  readonly classes: RowClasses | undefined;
}

export interface RowClasses {
  /** The column that says it, for people: `"label"`, or its place from 1 where it has no name. */
  readonly column: string;
  /** One for each row, in the words of the file. */
  readonly texts: readonly string[];
}

export interface RowOptions {
  /** What the rows are for: they have to fit it. Without a net any rows do. */
  readonly net?: Net | undefined;
  /**
   * The column that holds the class: its name, or its place from 1. When left out, the one called class, or else
   * label, target or y, or else the last one, where there is one column more than the net takes.
   */
  readonly classColumn?: string | undefined;
}
