import { expect, it } from 'vitest';
import { crc32 } from './crc32.ts';

it.each([
  ['', 0],
  ['a', 0xe8b7be43],
  ['123456789', 0xcbf43926],
])('of "%s" is that of the books', (text, sum) => {
  expect(crc32(new TextEncoder().encode(text))).toBe(sum);
});
