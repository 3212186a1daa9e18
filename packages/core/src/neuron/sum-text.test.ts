import { expect, test } from 'vitest';
import { Affine, matrix, Net } from '../index.ts';
import type { Digits } from '../number-text.ts';
import { neuronColumns } from './neurons.ts';
import { sumText } from './sum-text.ts';

const net = new Net([new Affine(matrix([[0.52], [-1.31]]), Float32Array.of(0.1))]);
const x = matrix([[1, -0.5]]);
const sum = neuronColumns({ net, x, trace: net.trace(x) })[1]![0]!.sum!;

test.each<[Digits, string]>([
  [3, 'z = 1.000 * 0.520 + (-0.500) * (-1.310) + 0.100 = 1.275'],
  [6, 'z = 1.000000 * 0.520000 + (-0.500000) * (-1.310000) + 0.100000 = 1.275000'],
  ['all', 'z = 1 * 0.52 + (-0.5) * (-1.31) + 0.1 = 1.275'],
  ['bits', 'z = 3f800000 * 3f051eb8 + bf000000 * bfa7ae14 + 3dcccccd = 3fa33333'],
])('in digits %s', (digits, text) => {
  expect(sumText(sum, digits)).toBe(text);
});

test('a negative bias stands in parentheses, a negative result does not', () => {
  expect(sumText({ terms: [], bias: -2, z: -2 }, 3)).toBe('z = (-2.000) = -2.000');
});

test('what is no number is shown as such', () => {
  const text = sumText({ terms: [], bias: Number.NEGATIVE_INFINITY, z: Number.NaN }, 3);
  expect(text).toBe('z = (-inf) = nan');
});
