/** Rows of float64, one after the other: what an expression is tried on. */

export interface Block {
  readonly rows: number;
  readonly cols: number;
  readonly data: Float64Array;
}

/** Each number of the result from the numbers in its place; a block of one row or column serves all of them. */
export function zipBlocks(blocks: readonly Block[], compute: (...numbers: number[]) => number): Block {
  const rows = most(blocks.map((block) => block.rows));
  const cols = most(blocks.map((block) => block.cols));
  const data = new Float64Array(rows * cols);
  const numbers = blocks.map(() => 0);
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      for (let i = 0; i < blocks.length; i++) numbers[i] = at(blocks[i], row, col);
      data[row * cols + col] = compute(...numbers);
    }
  }
  return { rows, cols, data };
}

/** One number for each row. */
export function reduceRows(block: Block, reduce: (row: Float64Array) => number): Block {
  const data = new Float64Array(block.rows);
  for (let row = 0; row < block.rows; row++) data[row] = reduce(rowOf(block, row));
  return { rows: block.rows, cols: 1, data };
}

/** The columns of these indices, in this order. */
export function selectColumns(block: Block, columns: readonly number[]): Block {
  const data = new Float64Array(block.rows * columns.length);
  for (let row = 0; row < block.rows; row++) {
    for (const [i, col] of columns.entries()) data[row * columns.length + i] = at(block, row, col);
  }
  return { rows: block.rows, cols: columns.length, data };
}

/** The columns of the first block, then those of the next. */
export function joinColumns(blocks: readonly Block[]): Block {
  const rows = most(blocks.map((block) => block.rows));
  const cols = blocks.reduce((sum, block) => sum + block.cols, 0);
  const data = new Float64Array(rows * cols);
  let start = 0;
  for (const block of blocks) {
    for (let row = 0; row < rows; row++) {
      for (let col = 0; col < block.cols; col++) data[row * cols + start + col] = at(block, row, col);
    }
    start += block.cols;
  }
  return { rows, cols, data };
}

export function rowOf({ cols, data }: Block, row: number): Float64Array {
  return data.subarray(row * cols, (row + 1) * cols);
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((largest, number) => Math.max(largest, number), 0);
}

function at(block: Block | undefined, row: number, col: number): number {
  if (block === undefined) return Number.NaN;
  const { rows, cols, data } = block;
  return data[(rows === 1 ? 0 : row) * cols + (cols === 1 ? 0 : col)] ?? Number.NaN;
}
