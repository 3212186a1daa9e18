import { bitsOf } from '@glassnet/kernels/bits';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrices } from '../../fixtures/arbitrary-nets.ts';
import { inPieces } from '../../fixtures/streams.ts';
import { matrix } from '../index.ts';
import { allRows } from './all-rows.ts';
import { csvText, jsonTexts } from './rows-text.ts';

const anyMatrix = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, cols]) => matrices(rows, cols));

const special = matrix([
  [0.1, -0],
  [Number.NaN, Number.NEGATIVE_INFINITY],
]);

describe('rows as text', () => {
  it.each([
    ['CSV', csvText],
    ['lines of JSON', (rows: typeof special) => jsonTexts(rows).join('\n')],
    ['an array of JSON', (rows: typeof special) => `[${jsonTexts(rows)}]`],
  ])('read back as the same bits from %s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(anyMatrix, async (rows) => {
        const { x } = await allRows(inPieces(write(rows), [1000]));
        expect({ ...x, data: bitsOf(x.data) }).toEqual({ ...rows, data: bitsOf(rows.data) });
      }),
    );
  });

  it('are CSV as NumPy reads it', () => {
    expect(csvText(special)).toBe('0.1,-0\nnan,-inf\n');
  });

  it('are JSON whatever the numbers', () => {
    expect(jsonTexts(special).map((text) => JSON.parse(text))).toEqual([
      [0.1, -0],
      ['nan', '-inf'],
    ]);
  });
});
