import { expect, it } from 'vitest';
import { markdownTable } from './table.ts';

it('aligns its cells, and fills in what is missing', () => {
  const rows = [
    ['2-4-3, 1 row', '312 ns'],
    ['matmul 64', '81 µs', 'over 10 s'],
  ];
  expect(markdownTable(['', 'js', 'naive'], rows)).toBe(
    [
      '|              |     js |     naive |',
      '| ------------ | -----: | --------: |',
      '| 2-4-3, 1 row | 312 ns |           |',
      '| matmul 64    |  81 µs | over 10 s |',
      '',
    ].join('\n'),
  );
});
