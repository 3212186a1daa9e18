import { expect, it } from 'vitest';
import { MersenneTwister } from './mersenne-twister.ts';

it('gives the numbers of the reference implementation, whose default seed is 5489', () => {
  const bits = new MersenneTwister(5489);
  const first = Array.from({ length: 5 }, () => bits.next());
  expect(first).toEqual([3499211612, 581869302, 3890346734, 3586334585, 545404204]);
});

it('gives the 10000th number that the C++ standard demands of mt19937', () => {
  const bits = new MersenneTwister(5489);
  for (let i = 1; i < 10000; i++) bits.next();
  expect(bits.next()).toBe(4123659995);
});
