import { expect, it } from 'vitest';
import { formatBytes, formatRatio, formatTime } from './quantity.ts';

it.each([
  [83.4567, '83.5 ns'],
  [312, '312 ns'],
  [4060, '4.06 µs'],
  [131_000_000, '131 ms'],
  [2_345_678_901, '2.35 s'],
])('%d ns is %s', (nanoseconds, text) => expect(formatTime(nanoseconds)).toBe(text));

it.each([
  [0.8512, '0.85'],
  [1.44, '1.4'],
  [123.4, '120'],
  [4567, '4,600'],
])('a ratio of %d is %s', (ratio, text) => expect(formatRatio(ratio)).toBe(text));

it.each([
  [18_234, '18.2 KB'],
  [3_720_000, '3.72 MB'],
])('%d bytes are %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));
