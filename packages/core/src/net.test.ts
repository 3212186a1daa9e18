import { bitsOf } from '@glassnet/kernels/bits';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netsWithInput } from '../fixtures/arbitrary-nets.ts';
import { eachBackend } from '../fixtures/each-backend.ts';
import {
  Affine,
  type Matrix,
  matrix,
  Net,
  randn,
  ShapeError,
  Sigmoid,
  type SyncBackend,
  TwoLayerNet,
} from './index.ts';

const W1 = matrix([
  [1, 2, 3],
  [4, 5, 6],
]);
const b1 = Float32Array.of(0.1, 0.2, 0.3);
const W2 = matrix([[1], [0], [-1]]);
const b2 = Float32Array.of(2);
const net = new Net([new Affine(W1, b1), new Sigmoid(), new Affine(W2, b2)]);

function rowsOf({ cols, data }: Matrix, from: number, to: number): Matrix {
  return { rows: to - from, cols, data: data.slice(from * cols, to * cols) };
}

describe('Net', () => {
  it('keeps the parameters of its layers, in order, without a copy', () => {
    expect(net.params).toHaveLength(4);
    [W1, b1, W2, b2].forEach((param, i) => {
      expect(net.params[i]).toBe(param);
    });
  });

  it('says how many columns go in and how many scores come out', () => {
    expect([net.inputSize, net.outputSize]).toEqual([2, 1]);
    const anyWidth = new Net([new Sigmoid()]);
    expect([anyWidth.inputSize, anyWidth.outputSize]).toEqual([undefined, undefined]);
  });

  it('does not change when the list it was made from does', () => {
    const layers = [new Affine(W1, b1)];
    const single = new Net(layers);
    layers.pop();
    expect(single.layers).toHaveLength(1);
  });

  it('refuses layers that do not fit together', () => {
    const ill = () => new Net([new Affine(W1, b1), new Affine(W1, b1)]);
    expect(ill).toThrow(ShapeError);
    expect(ill).toThrow('weights (2, 3) after 3 columns');
  });

  it('names both shapes when x does not fit', () => {
    expect(() => net.predict(randn(10, 3))).toThrow(ShapeError);
    expect(() => net.predict(randn(10, 3))).toThrow('(10, 3) does not fit: expected (rows, 2)');
    expect(() => net.trace(randn(10, 3))).toThrow(ShapeError);
  });

  it('says what a backend is when it gets none', () => {
    for (const [backend, shown] of [
      ['wasm', '"wasm"'],
      [Promise.resolve(), 'Promise'],
    ] as const) {
      const none: unknown = backend;
      expect(() => net.predict(matrix([[1, 2]]), { backend: none as SyncBackend })).toThrow(
        `expected a backend, such as await openBackend('wasm'), got ${shown}`,
      );
    }
  });

  it('gives no rows for no rows', () => {
    expect(net.predict(randn(0, 2))).toEqual({ rows: 0, cols: 1, data: new Float32Array(0) });
  });
});

eachBackend((backend) => {
  it('predicts what its layers give one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(netsWithInput, async ({ net, x }) => {
        let h = x;
        for (const layer of net.layers) h = await layer.forward(h, { backend: backend() });
        const s = await net.predict(x, { backend: backend() });
        expect(bitsOf(s.data)).toEqual(bitsOf(h.data));
      }),
      { numRuns: 50 },
    );
  });

  it('traces the output of every layer; the last is the prediction', async () => {
    await fc.assert(
      fc.asyncProperty(netsWithInput, async ({ net, x }) => {
        const outputs = await net.trace(x, { backend: backend() });
        let h = x;
        net.layers.forEach((layer, i) => {
          h = layer.forward(h);
          expect(bitsOf(outputs[i]!.data)).toEqual(bitsOf(h.data));
        });
        const s = await net.predict(x, { backend: backend() });
        expect(bitsOf(outputs.at(-1)!.data)).toEqual(bitsOf(s.data));
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same bits however the rows are split', async () => {
    await fc.assert(
      fc.asyncProperty(netsWithInput, fc.nat(20), async ({ net, x }, cut) => {
        const at = Math.min(cut, x.rows);
        const whole = await net.predict(x, { backend: backend() });
        const upper = await net.predict(rowsOf(x, 0, at), { backend: backend() });
        const lower = await net.predict(rowsOf(x, at, x.rows), { backend: backend() });
        expect(bitsOf(Float32Array.of(...upper.data, ...lower.data))).toEqual(bitsOf(whole.data));
      }),
      { numRuns: 50 },
    );
  });

  it('serves overlapping calls of one net', async () => {
    const model = new TwoLayerNet(2, 4, 3);
    const inputs = [1, 2, 3, 50].map((rows) => randn(rows, 2));
    const scores = await Promise.all(inputs.map((x) => model.predict(x, { backend: backend() })));
    expect(scores).toEqual(inputs.map((x) => model.predict(x)));
  });

  it('rejects an x that does not fit', async () => {
    const call = async () => net.predict(randn(10, 3), { backend: backend() });
    await expect(call).rejects.toThrow('(10, 3) does not fit: expected (rows, 2)');
  });
});
