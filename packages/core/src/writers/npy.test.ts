import { bitsOf } from '@glassnet/kernels/bits';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { matrices } from '../../fixtures/arbitrary-nets.ts';
import { matrix, ShapeError } from '../index.ts';
import { readNpyMatrix } from '../readers/npy.ts';
import { writeNpy } from './npy.ts';

const anyMatrix = fc
  .tuple(fc.nat(12), fc.integer({ min: 1, max: 12 }))
  .chain(([rows, cols]) => matrices(rows, cols));

it('writes what the reader reads, bit for bit', () => {
  fc.assert(
    fc.property(anyMatrix, (x) => {
      const { rows, cols, data } = readNpyMatrix(writeNpy(x));
      expect([rows, cols]).toEqual([x.rows, x.cols]);
      expect(bitsOf(data)).toEqual(bitsOf(x.data));
    }),
  );
});

it('writes the bytes that np.save writes', () => {
  const header = `{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }`.padEnd(117);
  const text = new TextEncoder().encode(`NUMPY\x01\x00\x76\x00${header}\n`);
  const numbers = new Uint8Array(Float32Array.of(1, -2).buffer);
  expect(writeNpy(matrix([[1, -2]]))).toEqual(Uint8Array.of(0x93, ...text, ...numbers));
});

it('begins the numbers at a multiple of 64 bytes', () => {
  for (const cols of [1, 10, 1000, 100_000]) {
    expect((writeNpy({ rows: 1, cols, data: new Float32Array(cols) }).length - 4 * cols) % 64).toBe(0);
  }
});

it('refuses a matrix that does not hold what its shape says', () => {
  expect(() => writeNpy({ rows: 2, cols: 2, data: new Float32Array(3) })).toThrow(ShapeError);
});
