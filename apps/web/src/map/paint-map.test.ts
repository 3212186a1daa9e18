import { argmax } from '@glassnet/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classHue, classPattern } from './class-colors.ts';
import { looksOf, paintMap } from './paint-map.ts';

const WIDTH = 16;

function painted(scores: readonly number[], classes: number) {
  const cells = scores.length / classes;
  const pixels = new Uint8ClampedArray(4 * cells);
  const counts = new Uint32Array(looksOf(classes) + 1);
  paintMap(pixels, Float32Array.from(scores), classes, WIDTH, 0, counts);
  return { counts: [...counts], color: (cell: number) => [...pixels.subarray(4 * cell, 4 * cell + 4)] };
}

test('cells are counted for their highest score, as argmax has it', () => {
  const maps = fc.integer({ min: 2, max: 5 }).chain((classes) =>
    fc.record({
      classes: fc.constant(classes),
      scores: fc
        .array(fc.float({ noNaN: true }), { minLength: classes, maxLength: 20 * classes })
        .map((list) => list.slice(0, list.length - (list.length % classes))),
    }),
  );
  fc.assert(
    fc.property(maps, ({ classes, scores }) => {
      const rows = scores.length / classes;
      const expected = new Array<number>(classes + 1).fill(0);
      for (const best of argmax({ rows, cols: classes, data: Float32Array.from(scores) })) {
        expected[best] = (expected[best] ?? 0) + 1;
      }
      expect(painted(scores, classes).counts).toEqual(expected);
    }),
  );
});

describe('colours', () => {
  test('a clear winner has the hue of its class, a close one is paler', () => {
    const { color } = painted([1e6, 0, 0, 1, 0, 0], 3);
    const [red = 0] = color(0);
    expect(Math.abs(red - (classHue(0)[0] ?? 0))).toBeLessThan(4);
    expect(color(1)[0]).toBeGreaterThan(red);
    expect(color(0)[3]).toBe(255);
  });

  test('classes differ by their pattern, too', () => {
    const marks = Array.from({ length: 8 }, (_, index) =>
      Array.from({ length: 64 }, (__, i) => Number(classPattern(index)(i % 8, Math.floor(i / 8)))).join(''),
    );
    expect(new Set(marks).size).toBe(8);
  });

  test('a score without others shows its sign by the hue, and is paler near 0', () => {
    const { color, counts } = painted([1e6, 0.1, -1e6, Number.NaN], 1);
    expect(counts).toEqual([2, 1, 1]);
    expect(color(0)[0]).toBeLessThan(color(1)[0] ?? 0);
    expect(Math.abs((color(2)[0] ?? 0) - (classHue(1)[0] ?? 0))).toBeLessThan(80);
    expect(color(2)[2]).toBeLessThan(60);
  });

  test('where a score is no number the map is grey and white', () => {
    const { color, counts } = painted([Number.NaN, 1, 2, 5, Number.NaN, 0], 3);
    for (const cell of [0, 1]) {
      const [red, green, blue] = color(cell);
      expect([green, blue]).toEqual([red, red]);
    }
    expect(counts).toEqual([0, 0, 0, 2]);
  });
});
