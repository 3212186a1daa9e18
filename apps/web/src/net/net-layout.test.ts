import { matrix, RandomState, TwoLayerNet } from '@glassnet/core';
import { type Column, neuronColumns } from '@glassnet/core/neurons';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pictureOf } from '../subject/picture.ts';
import { netLayout } from './net-layout.ts';

function columnsOf(inputs: number, hidden: number, outputs: number) {
  const net = new TwoLayerNet(inputs, hidden, outputs, { random: new RandomState(0) });
  const x = matrix([new Float32Array(inputs)]);
  return { columns: neuronColumns({ net, x, trace: net.trace(x) }), picture: pictureOf(net) };
}

const figures = (columns: readonly Column[], width: number, picture?: ReturnType<typeof pictureOf>) =>
  netLayout(columns, width, picture).columns.map(({ figure }) => figure);

test.each([
  [2, 4, 3, ['glass', 'glass', 'glass']],
  [2, 32, 3, ['glass', 'dot', 'glass']],
  [64, 32, 10, ['cell', 'tile', 'dot']],
  [50, 100, 3, ['cell', 'cell', 'glass']],
])('%i-%i-%i is drawn as %j', (inputs, hidden, outputs, expected) => {
  const { columns, picture } = columnsOf(inputs, hidden, outputs);
  expect(figures(columns, 560, picture)).toEqual(expected);
});

test('every neuron has its place within the drawing, and none covers another', () => {
  const sizes = fc.integer({ min: 1, max: 90 });
  fc.assert(
    fc.property(
      sizes,
      sizes,
      fc.integer({ min: 2, max: 30 }),
      fc.constantFrom(296, 560, 900),
      (a, b, c, width) => {
        const { columns, picture } = columnsOf(a, b, c);
        const layout = netLayout(columns, width, picture);
        for (const column of columns) {
          const radius = layout.columns[column[0]?.column ?? 0]?.radius ?? 0;
          expect(radius).toBeGreaterThan(0);
          const places = column.map(layout.positionOf);
          for (const { x, y } of places) {
            expect(
              Math.min(x - radius, width - x - radius, y - radius, layout.height - y - radius),
            ).toBeGreaterThan(-0.01);
          }
          places.slice(1).forEach(({ x, y }, i) => {
            const before = places[i] ?? { x: 0, y: 0 };
            expect(Math.max(Math.abs(x - before.x), Math.abs(y - before.y))).toBeGreaterThan(
              2 * radius - 0.01,
            );
          });
        }
      },
    ),
    { numRuns: 60 },
  );
});
