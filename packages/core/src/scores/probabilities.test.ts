import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFixture } from '../../fixtures/read-fixture.ts';
import {
  Affine,
  ArgumentError,
  Identity,
  LogSoftmax,
  matrix,
  Net,
  Sigmoid,
  Softmax,
  softmax,
  Tanh,
} from '../index.ts';
import { readNet } from '../reader.ts';
import { probabilities } from './probabilities.ts';

const affine = new Affine(matrix([[1, -2, 0.5]]), Float32Array.of(0.25, 0, -1));
const column = new Affine(matrix([[3]]), Float32Array.of(1));
const x = matrix([[-1], [0], [2]]);

describe('probabilities', () => {
  it.each([
    ['softmax', [affine, new Softmax()]],
    ['sigmoid', [affine, new Sigmoid()]],
    ['one sigmoid', [column, new Sigmoid()]],
    ['sigmoid, and nothing behind it', [affine, new Sigmoid(), new Identity()]],
  ])('are the scores of a net that ends in %s', (_end, layers) => {
    const net = new Net(layers);
    const scores = net.predict(x);
    expect(probabilities(net, scores)).toBe(scores);
  });

  it('are the scores of both classes of scikit-learn', async () => {
    const net = await readNet(readFixture('scikit-learn/two-classes-1.9.npz'));
    const scores = net.predict(matrix([Array(6).fill(10)]));
    expect(probabilities(net, scores)).toBe(scores);
  });

  it('are the softmax of any others', () => {
    for (const layers of [
      [affine],
      [affine, new Tanh()],
      [
        affine,
        new Sigmoid(),
        new Affine(
          matrix([
            [1, 0],
            [0, 1],
            [1, 1],
          ]),
          new Float32Array(2),
        ),
      ],
    ]) {
      const net = new Net(layers);
      expect(probabilities(net, net.predict(x))).toEqual(softmax(net.predict(x)));
    }
  });

  it('are what the scores of log-softmax are logarithms of', () => {
    const row = fc.array(fc.float({ min: -50, max: 50, noNaN: true }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(row, (scores) => {
        const input = matrix([scores]);
        const found = probabilities(new Net([new LogSoftmax()]), new LogSoftmax().forward(input));
        const expected = new Softmax().forward(input);
        found.data.forEach((p, i) => {
          expect(Math.abs(p - expected.data[i]!)).toBeLessThan(2e-5);
        });
      }),
    );
  });

  it('are not there for one score that is no sigmoid', () => {
    const net = new Net([column]);
    expect(() => probabilities(net, net.predict(x))).toThrow(ArgumentError);
    expect(() => probabilities(net, net.predict(x))).toThrow(
      'one score that is no sigmoid is no probability',
    );
  });
});
