/** The answer of the plain door, as JSON: scores and classes row by row, and the receipt. */

import { argmax, type Matrix, type Net } from '@glassnet/core';
import { writeNumbers } from '../json/write-numbers.ts';
import type { Slices } from '../slices.ts';
import { checkFinite } from './check-finite.ts';
import type { CallResult } from './run-call.ts';

/** @throws HttpError 400 for numbers that JSON cannot carry */
export function* predictAnswer(net: Net, result: CallResult): Slices<string[]> {
  const { ran, backend, digest } = result;
  const { milliseconds, scores, outputs } = ran;
  const pieces = ['{"scores":', ...(yield* writeRows(scores, 'scores'))];
  pieces.push(`,"classes":${JSON.stringify(scores.cols === 0 ? [] : argmax(scores))},`);
  const receipt = { backend, milliseconds: Number(milliseconds.toFixed(4)), digest };
  pieces.push(JSON.stringify(receipt).slice(1, -1));
  if (outputs !== undefined) pieces.push(',"trace":[', ...(yield* writeTrace(net, outputs)), ']');
  pieces.push('}');
  return pieces;
}

function* writeTrace(net: Net, outputs: readonly Matrix[]): Slices<string[]> {
  const pieces: string[] = [];
  for (const [i, output] of outputs.entries()) {
    const layer = JSON.stringify(net.layers[i]?.name);
    pieces.push(
      `${i > 0 ? ',' : ''}{"layer":${layer},"output":`,
      ...(yield* writeRows(output, `trace[${i}]`)),
      '}',
    );
  }
  return pieces;
}

function* writeRows(numbers: Matrix, name: string): Slices<string[]> {
  checkFinite(numbers, name);
  const { rows, cols, data } = numbers;
  const pieces = ['['];
  for (let row = 0; row < rows; row++) {
    const own = yield* writeNumbers(data.subarray(row * cols, (row + 1) * cols));
    pieces.push(row > 0 ? ',[' : '[', ...own, ']');
    if (row % PAUSE_ROWS === PAUSE_ROWS - 1) yield;
  }
  pieces.push(']');
  return pieces;
}

const PAUSE_ROWS = 512;
