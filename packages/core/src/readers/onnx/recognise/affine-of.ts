/** A region that only adds up its columns with factors is an Affine: what it gives for 0 and for each unit vector. */

import type { Costs } from '../costs.ts';
import { type Block, selectColumns } from '../expressions/block.ts';
import { affine, type Expression } from '../expressions/expression.ts';
import { checkCells, evaluate } from './evaluate.ts';
import type { Region } from './regions.ts';

/** Undefined when the file leaves its columns open; the base itself when it does nothing. */
export function affineOf(region: Region, costs: Costs): Expression | undefined {
  const { base, top } = region;
  const { width } = base;
  if (width === undefined) return undefined;
  checkCells((width + 1) * (width + (top.width ?? 0)), top);
  costs.spend('bytes', 8 * width * (top.width ?? 0), top.place);
  const y = asWide(evaluate(region, zeroAndUnits(width), 0, costs), top.width);
  const bias = y.data.slice(0, y.cols);
  const data = y.data.slice(y.cols).map((number, i) => number - (bias[i % y.cols] ?? 0));
  return isIdentity(data, bias, width)
    ? base
    : affine(top.place, base, { rows: width, cols: y.cols, data }, bias);
}

/** One column may stand for many that are equal. */
function asWide(block: Block, width = block.cols): Block {
  if (block.cols === width) return block;
  return selectColumns(block, new Array<number>(width).fill(0));
}

/** A row of zeros, and below it the identity matrix. */
function zeroAndUnits(width: number): Block {
  const data = new Float64Array((width + 1) * width);
  for (let i = 0; i < width; i++) data[(i + 1) * width + i] = 1;
  return { rows: width + 1, cols: width, data };
}

function isIdentity(data: Float64Array, bias: Float64Array, width: number): boolean {
  return (
    bias.length === width &&
    bias.every((number) => number === 0) &&
    data.every((number, i) => number === (i % (width + 1) === 0 ? 1 : 0))
  );
}
