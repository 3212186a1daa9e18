import { describe, expect, it } from 'vitest';
import { bitsOf, firstDifference, hexBits } from './bits.ts';

const otherNaN = new Float32Array(Uint32Array.of(0xffc12345).buffer)[0]!;

describe('bits', () => {
  it('are those of IEEE 754, NaNs made one', () => {
    expect([...bitsOf(Float32Array.of(1, -0, otherNaN))]).toEqual([0x3f800000, 0x80000000, 0x7fc00000]);
    expect([1, -2, 0, -0, Number.NaN].map(hexBits)).toEqual([
      '3f800000',
      'c0000000',
      '00000000',
      '80000000',
      '7fc00000',
    ]);
  });

  it('differ between 0 and -0, not between NaN and NaN', () => {
    expect(firstDifference(Float32Array.of(1, 0), Float32Array.of(1, -0))).toBe(1);
    expect(firstDifference(Float32Array.of(1, otherNaN), Float32Array.of(1, Number.NaN))).toBe(-1);
    expect(firstDifference(Float32Array.of(1, 2), Float32Array.of(1))).toBe(1);
  });
});
