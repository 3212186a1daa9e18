import { describe, expect, test } from 'vitest';
import { table } from './table.ts';

describe('table', () => {
  test('aligns by the cells that characters take, and keeps cells on their line', () => {
    const columns = [
      { heading: 'class', align: 'left' },
      { heading: 'score', align: 'right' },
    ] as const;
    expect(
      table(columns, [
        ['가나', '1.5'],
        ['a\nb', '-10.25'],
      ]),
    ).toBe('class   score\n가나      1.5\na b    -10.25\n');
  });
});
