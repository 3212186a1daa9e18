/**
 * What is done to each column with one number of its own: the reference that all backends reproduce bit for bit.
 * Every operation rounds to float32 once.
 */

const { fround } = Math;

/** x and the column's value are float32. */
type Operation = (x: number, value: number) => number;

export const columnOperations = {
  /** x where x >= 0, else the column's slope times x (He et al. 2015, https://arxiv.org/abs/1502.01852). */
  prelu: (x, slope) => (x >= 0 ? x : fround(slope * x)),
  /** x times the column's value. */
  scale: (x, value) => fround(x * value),
  /** x plus the column's value. */
  shift: (x, value) => fround(x + value),
} as const satisfies Record<string, Operation>;

export type ColumnOperation = keyof typeof columnOperations;

export const columnOperationNames: readonly ColumnOperation[] =
  Object.keys(columnOperations).filter(isColumnOperation);

export function isColumnOperation(name: string): name is ColumnOperation {
  return Object.hasOwn(columnOperations, name);
}
