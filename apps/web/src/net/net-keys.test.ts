import { matrix, RandomState, TwoLayerNet } from '@glassnet/core';
import { type Column, neuronColumns } from '@glassnet/core/neurons';
import { expect, test } from 'vitest';
import { neuronAfterKey } from './net-keys.ts';

function columnsOf(inputs: number, hidden: number): readonly Column[] {
  const net = new TwoLayerNet(inputs, hidden, 3, { random: new RandomState(0) });
  const x = matrix([new Float32Array(inputs)]);
  return neuronColumns({ net, x, trace: net.trace(x) });
}

function after(columns: readonly Column[], label: string, key: string, across?: (column: number) => number) {
  const start = columns.flat().find((neuron) => neuron.label === label);
  return start && neuronAfterKey(key, columns, start, across)?.label;
}

test.each([
  ['h2', 'ArrowUp', 'h1'],
  ['h1', 'ArrowUp', undefined],
  ['h4', 'ArrowDown', undefined],
  ['h1', 'ArrowLeft', 'x1'],
  ['h4', 'ArrowLeft', 'x2'],
  ['x2', 'ArrowRight', 'h4'],
  ['h4', 'ArrowRight', 's3'],
  ['s1', 'ArrowRight', undefined],
  ['s2', 'Home', 's1'],
  ['s2', 'End', 's3'],
  ['s2', 'Enter', undefined],
])('from %s, %s leads to %s', (from, key, to) => {
  expect(after(columnsOf(2, 4), from, key)).toBe(to);
});

test.each([
  ['x5', 'ArrowUp', 'x1'],
  ['x5', 'ArrowDown', 'x9'],
  ['x5', 'ArrowRight', 'x6'],
  ['x8', 'ArrowRight', 'h2'],
  ['x5', 'ArrowLeft', undefined],
  ['h1', 'ArrowLeft', 'x4'],
  ['h4', 'ArrowLeft', 'x16'],
  ['x16', 'ArrowRight', 'h4'],
])('in a grid of four by four, from %s, %s leads to %s', (from, key, to) => {
  expect(after(columnsOf(16, 4), from, key, (column) => (column === 0 ? 4 : 1))).toBe(to);
});
