import { matrix } from '@glassnet/core';
import { summarize } from '@glassnet/core/batch-summary';
import { readNpyMatrix } from '@glassnet/core/readers/npy';
import { expect, test } from 'vitest';
import { lesson } from '../../testing/played.ts';
import { emptyBatch, onlyClass, sorted, withScored } from '../state/batch-list.ts';
import { exportedRows } from './exported-rows.ts';

const scores = matrix([
  [1, 3],
  [5, 4.5],
  [0, Number.NaN],
]);

function scored(classes?: readonly number[]) {
  const { net, rows } = lesson();
  const receipt = { backend: 'js', milliseconds: 1 };
  return { net, rows: rows!, receipt, scores, summary: summarize(scores, classes) };
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

test('CSV has a heading, and the rows as they are listed', () => {
  const batch = sorted(withScored(emptyBatch, scored()));
  expect(text(exportedRows(batch, scored(), 'csv'))).toBe(
    'row,predicted,margin,s1,s2\n2,1,nan,0,nan\n1,0,0.5,5,4.5\n0,1,2,1,3\n',
  );
});

test('the true classes are there where they are known', () => {
  const known = scored([1, 1, 1]);
  const batch = onlyClass(withScored(emptyBatch, known), 0);
  expect(text(exportedRows(batch, known, 'csv'))).toBe('row,predicted,true,margin,s1,s2\n1,0,1,0.5,5,4.5\n');
});

test('JSON and .npy have the same numbers', () => {
  const batch = withScored(emptyBatch, scored());
  expect(JSON.parse(text(exportedRows(batch, scored(), 'json')))[0]).toEqual([0, 1, 2, 1, 3]);
  expect(readNpyMatrix(exportedRows(batch, scored(), 'npy'))).toMatchObject({ rows: 3, cols: 5 });
});
