import type { Column } from '@glassnet/core/neurons';
import { expect, test } from 'vitest';
import { neuronAfterKey } from './net-keys.ts';

const columns: Column[] = ['x1 x2', 'h1 h2 h3 h4', 's1 s2 s3'].map((labels, column) =>
  labels.split(' ').map((label, index) => ({ column, index, label, value: 0, sum: undefined })),
);

test.each([
  ['h2', 'ArrowUp', 'h1'],
  ['h1', 'ArrowUp', undefined],
  ['h4', 'ArrowDown', undefined],
  ['h1', 'ArrowLeft', 'x1'],
  ['h4', 'ArrowLeft', 'x2'],
  ['x2', 'ArrowRight', 'h4'],
  ['h4', 'ArrowRight', 's3'],
  ['s1', 'ArrowRight', undefined],
  ['s2', 'Home', 's1'],
  ['s2', 'End', 's3'],
  ['s2', 'Enter', undefined],
])('from %s, %s leads to %s', (from, key, to) => {
  const start = columns.flat().find(({ label }) => label === from);
  expect(start && neuronAfterKey(key, columns, start)?.label).toBe(to);
});
