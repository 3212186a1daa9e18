import { matrix } from '@glassnet/core';
import { summarize } from '@glassnet/core/batch-summary';
import { expect, test } from 'vitest';
import { shownRows } from './shown-rows.ts';

const scores = matrix([
  [1, 0],
  [0, 3],
  [2, 1.5],
  [0, 9],
]);
const summary = summarize(scores, [0, 0, 1, 1]);
const rows = (...choice: [Parameters<typeof shownRows>[1], Parameters<typeof shownRows>[2]]) =>
  Array.from(shownRows(summary, ...choice));

test('order and filter', () => {
  expect(rows('file', 'all')).toEqual([0, 1, 2, 3]);
  expect(rows('score', 'all')).toEqual([3, 1, 2, 0]);
  expect(rows('margin', 'all')).toEqual([2, 0, 1, 3]);
  expect(rows('file', 'wrong')).toEqual([1, 2]);
  expect(rows('margin', 'wrong')).toEqual([2, 1]);
  expect(rows('file', { truth: 1, predicted: 0 })).toEqual([2]);
});

test('without true classes nothing is wrong, and all rows are shown', () => {
  expect(Array.from(shownRows(summarize(scores), 'file', 'wrong'))).toEqual([0, 1, 2, 3]);
});
