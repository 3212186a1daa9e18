import { readFile } from 'node:fs/promises';
import { argmax, matrix, type Net } from '@glassnet/core';
import { readNet } from '@glassnet/core/reader';
import { bundledModels } from '@glassnet/models';
import { beforeAll, describe, expect, test } from 'vitest';
import { bitmapOf } from './bitmap.ts';
import { blockShares } from './block-counts.ts';
import type { Stroke } from './strokes.ts';

/** Digits as hands write them, each in strokes of x, y pairs on a pad of 100 by 100. */
const written: Readonly<Record<string, readonly string[]>> = {
  '0': ['50,10 30,22 24,50 32,80 50,90 68,78 75,48 66,20 50,10'],
  '1': ['46,18 52,10 50,90'],
  '2': ['28,28 38,12 58,10 70,24 66,42 46,66 26,88 48,86 76,88'],
  '3': ['30,16 50,8 66,18 62,38 44,46 64,54 70,74 54,90 30,84'],
  '4': ['58,10 24,60 78,60', '60,34 58,92'],
  '5': ['70,12 36,12 34,44 54,40 70,54 68,76 50,90 28,84'],
  '6': ['62,10 42,28 30,58 36,84 56,90 70,74 60,56 40,58 32,70'],
  '7': ['26,14 74,12 58,44 46,90', '36,50 68,50'],
  '8': ['62,16 44,10 34,24 46,42 64,58 66,80 48,90 32,78 38,58 58,42 68,26 62,16'],
  '9': ['66,26 50,10 34,22 36,42 54,46 66,28 64,60 52,90'],
};

let net: Net;
beforeAll(async () => {
  net = await readNet(await readFile(bundledModels.digits.file));
});

function strokesOf(digit: string): Stroke[] {
  return (written[digit] ?? []).map((line) =>
    line.split(' ').map((pair) => {
      const [x = 0, y = 0] = pair.split(',').map(Number);
      return { x, y };
    }),
  );
}

function read(strokes: readonly Stroke[]): number | undefined {
  return argmax(net.predict(matrix([blockShares(bitmapOf(strokes, 32, 32))])))[0];
}

test.each(Object.keys(written))('a %s drawn by hand is read as such', (digit) => {
  expect(read(strokesOf(digit))).toBe(Number(digit));
});

describe('where and how large it is drawn', () => {
  test.each(Object.keys(written))('does not matter for a %s', (digit) => {
    const small = strokesOf(digit).map((stroke) =>
      stroke.map(({ x, y }) => ({ x: 300 + x / 4, y: 40 + y / 4 })),
    );
    expect(bitmapOf(small, 32, 32).ink).toEqual(bitmapOf(strokesOf(digit), 32, 32).ink);
  });
});

test('a dot is a dot in the middle, a flat line stays flat, and nothing is nothing', () => {
  const dot = blockShares(bitmapOf([[{ x: 5, y: 5 }]], 32, 32));
  expect([dot[27], dot[28], dot[35], dot[36]]).toEqual([1, 1, 1, 1]);
  expect([dot[0], dot[7], dot[56], dot[63]]).toEqual([0, 0, 0, 0]);
  const line = [
    { x: 0, y: 5 },
    { x: 90, y: 5 },
  ];
  const flat = blockShares(bitmapOf([line], 32, 32));
  expect(flat.slice(0, 16).every((share) => share === 0)).toBe(true);
  expect(blockShares(bitmapOf([], 32, 32))).toEqual(new Array(64).fill(0));
});

test('a full block counts 16 of 16', () => {
  expect(blockShares({ rows: 4, cols: 8, ink: new Uint8Array(32).fill(1, 0, 4) })).toEqual([4 / 16, 0]);
  expect(blockShares({ rows: 4, cols: 4, ink: new Uint8Array(16).fill(1) })).toEqual([1]);
});
