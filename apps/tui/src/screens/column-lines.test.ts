import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { columnLines } from './column-lines.ts';
import type { Column } from './columns.ts';

function column(values: readonly number[], focus: number, mark: Column['mark']): Column {
  return { heading: 's', neurons: values.map((value, i) => ({ label: `s${i + 1}`, value })), focus, mark };
}

function texts(...args: Parameters<typeof columnLines>): string[] {
  return columnLines(...args).map((line) => line.text.trimEnd());
}

describe('columnLines', () => {
  test('aligns the numbers and marks the highest score by a word', () => {
    expect(texts(column([0.31, 1.02, -0.2], 1, 'highest'), 24, 5)).toEqual([
      ' s',
      ' s1  0.310 ██▏',
      ' s2  1.020 ███████ < max',
      ' s3 -0.200 ▒▒',
    ]);
  });

  test('points at the selected input', () => {
    expect(texts(column([1, -0.5], 1, 'selected'), 14, 5)).toEqual([' s', ' s1  1.000 █', '>s2 -0.500 ▒']);
  });

  test('shows what is no number as such', () => {
    const values = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    expect(texts(column(values, 0, undefined), 14, 5)).toEqual([' s', ' s1  nan', ' s2  inf', ' s3 -inf']);
  });

  test('keeps the neuron in focus in view and counts the others', () => {
    const values = Array.from({ length: 64 }, (_, i) => i);
    const lines = texts(column(values, 60, 'selected'), 20, 5);
    expect(lines).toHaveLength(6);
    expect(lines.some((line) => line.startsWith('>s61'))).toBe(true);
    expect(lines.at(-1)).toBe(' (60 more)');
  });

  test('every line is as wide as the column, whatever it holds', () => {
    const anyColumn = fc.array(fc.float(), { minLength: 1, maxLength: 40 }).chain((values) =>
      fc.record({
        values: fc.constant(values),
        focus: fc.nat({ max: values.length - 1 }),
        mark: fc.constantFrom('selected', 'highest', undefined),
      }),
    );
    fc.assert(
      fc.property(
        anyColumn,
        fc.integer({ min: 13, max: 60 }),
        fc.integer({ min: 2, max: 30 }),
        (any, width, room) => {
          const lines = columnLines(column(any.values, any.focus, any.mark), width, room);
          expect(lines.length).toBeLessThanOrEqual(room + 1);
          for (const line of lines) expect(stringWidth(line.text)).toBe(width);
        },
      ),
    );
  });
});
