/**
 * The suite that every backend passes, ours or yours. In a vitest file:
 *
 *     import { describeBackend } from '@glassnet/kernels/conformance';
 *     describeBackend('mine', () => openMine());
 *
 * It holds the backend to the js backend bit for bit, to float64 within the error bound, and to the life of a
 * backend: calls that overlap, closing while one runs, a worker that dies.
 */

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activationNames } from './activations.ts';
import type { Backend } from './backend.ts';
import { openJs } from './backends/js/open.ts';
import { expectRejection, expectSameBits, expectWithinBound } from './conformance/expectations.ts';
import { affine, scattered, sweep } from './conformance/fixed.ts';
import { activationStep, anyCase, matrixLike, ordinaryMatrix, size } from './conformance/generators.ts';
import { digestsOn } from './conformance/golden.ts';
import { goldenDigests } from './conformance/golden-digests.ts';
import { ClosedError, ShapeError, WorkerLostError } from './errors.ts';
import type { Matrix } from './matrix.ts';
import type { AffineStep, Step } from './step.ts';

export interface Conditions {
  /**
   * For a backend with workers: ends one of them from outside while a call runs, or says why that cannot be done
   * here.
   */
  readonly loseWorker?: (() => unknown) | { readonly impossible: string };
}

const reference = openJs();

export function describeBackend(
  name: string,
  open: () => Promise<Backend>,
  { loseWorker }: Conditions = {},
): void {
  describe(`backend ${name}`, () => {
    let backend: Backend;
    beforeAll(async () => {
      backend = await open();
    });
    afterAll(() => backend.close());

    it('says its name', () => {
      expect(backend.name).toBe(name);
    });

    describe('bits', () => {
      it('equal those of js, for steps of any kind on any shape', async () => {
        await fc.assert(
          fc.asyncProperty(anyCase, async ({ steps, x }) => {
            const loaded = await backend.load(steps);
            expectSameBits(await loaded.run(x), reference.load(steps).run(x));
            loaded.unload();
          }),
          { numRuns: 300 },
        );
      });

      it('of every step equal those of js, and the last those of a run', async () => {
        await fc.assert(
          fc.asyncProperty(anyCase, async ({ steps, x }) => {
            const loaded = await backend.load(steps);
            const outputs = await loaded.trace(x);
            const expected = reference.load(steps).trace(x);
            expect(outputs).toHaveLength(steps.length);
            for (const [i, output] of outputs.entries()) expectSameBits(output, expected[i]!);
            if (steps.length > 0) expectSameBits(outputs.at(-1)!, await loaded.run(x));
            loaded.unload();
          }),
        );
      });

      it('of a product equal those of js', async () => {
        const factors = fc
          .tuple(size, size, size)
          .chain(([n, k, m]) => fc.tuple(matrixLike(n, k), matrixLike(k, m)));
        await fc.assert(
          fc.asyncProperty(factors, async ([a, b]) => {
            expectSameBits(await backend.matmul(a, b), reference.matmul(a, b));
          }),
        );
      });

      it('do not depend on how the rows are split', async () => {
        const splits = anyCase.chain(({ steps, x }) =>
          fc.record({
            steps: fc.constant(steps),
            x: fc.constant(x),
            at: fc.integer({ min: 0, max: x.rows }),
          }),
        );
        await fc.assert(
          fc.asyncProperty(splits, async ({ steps, x, at }) => {
            const loaded = await backend.load(steps);
            const whole = await loaded.run(x);
            expectSameBits(await loaded.run(rowsOf(x, 0, at)), rowsOf(whole, 0, at));
            expectSameBits(await loaded.run(rowsOf(x, at, x.rows)), rowsOf(whole, at, x.rows));
            loaded.unload();
          }),
        );
      });

      it('equal those of js for a batch of many chunks', async () => {
        const steps = [affine(1000, 3), { kind: 'activation', activation: 'sigmoid' }, affine(3, 2)] as const;
        const x = scattered(5003, 1000);
        expectSameBits(await (await backend.load(steps)).run(x), reference.load(steps).run(x));
      });

      it.each(activationNames)('of %s equal those of js over the whole range of float32', async (name) => {
        const x = sweep();
        for (const [alpha, beta] of [
          [0.01, 0.5],
          [-2, 0],
        ] as const) {
          const steps = [activationStep(name, alpha, beta)];
          expectSameBits(await (await backend.load(steps)).run(x), reference.load(steps).run(x));
        }
      });
    });

    it('keeps what it has loaded, whatever becomes of the arrays', async () => {
      const x = scattered(3, 2);
      const weights = scattered(2, 2);
      const bias = new Float32Array(2);
      const values = new Float32Array(2);
      const steps: Step[] = [
        { kind: 'affine', weights, bias },
        { kind: 'column', operation: 'shift', values },
      ];
      const expected = reference.load(steps).run(x);
      const loaded = await backend.load(steps);
      await loaded.run(x);
      for (const array of [weights.data, bias, values]) array.fill(100);
      expectSameBits(await loaded.run(x), expected);
    });

    it('bits are the golden ones, on every engine and machine', async () => {
      expect(await digestsOn(backend)).toEqual(goldenDigests);
    });

    describe('numbers', () => {
      it('are within the error bound of float64: gamma(k + 1) (|x||W| + |b|)', async () => {
        const layers = fc
          .tuple(size, size, size)
          .chain(([n, k, m]) => fc.tuple(ordinaryMatrix(n, k), ordinaryMatrix(k, m), ordinaryMatrix(1, m)));
        await fc.assert(
          fc.asyncProperty(layers, async ([x, weights, { data: bias }]) => {
            const loaded = await backend.load([{ kind: 'affine', weights, bias }]);
            expectWithinBound(await loaded.run(x), x, weights, bias);
            loaded.unload();
          }),
        );
      });

      it('that are no numbers stay so', async () => {
        const loaded = await backend.load([affine(3, 9), { kind: 'activation', activation: 'relu' }]);
        const { data } = await loaded.run({ rows: 1, cols: 3, data: Float32Array.of(1, Number.NaN, 2) });
        expect([...data]).toEqual(Array(9).fill(Number.NaN));
      });

      it('belong to the caller: neither input nor result is touched again', async () => {
        const loaded = await backend.load([affine(4, 6)]);
        const x = scattered(10, 4);
        const kept = x.data.slice();
        const first = await loaded.run(x);
        const copy = first.data.slice();
        await loaded.run(scattered(10, 4, 3));
        expect(x.data).toEqual(kept);
        expect(first.data).toEqual(copy);
        expect(first.data.buffer).toBeInstanceOf(ArrayBuffer);
      });
    });

    describe('what does not fit', () => {
      it('is refused with both shapes', async () => {
        const loaded = await backend.load([affine(2, 4)]);
        await expectRejection(() => loaded.run(scattered(10, 3)), ShapeError, /\(10, 3\).*\(rows, 2\)/);
        await expectRejection(() => loaded.trace(scattered(1, 1)), ShapeError, /\(1, 1\).*\(rows, 2\)/);
        await expectRejection(
          () => backend.matmul(scattered(10, 3), scattered(2, 4)),
          ShapeError,
          /\(10, 3\).*2/,
        );
        await expectRejection(
          () => backend.load([affine(2, 4), affine(3, 1)]),
          ShapeError,
          /\(3, 1\) after 4/,
        );
        const short: AffineStep = { ...affine(2, 4), bias: new Float32Array(3) };
        await expectRejection(() => backend.load([short]), ShapeError, /4 biases, got 3/);
        const hollow = { rows: 2, cols: 2, data: new Float32Array(3) };
        await expectRejection(() => loaded.run(hollow), ShapeError, /\(2, 2\).*3/);
      });

      it('leaves the backend as it was', async () => {
        const loaded = await backend.load([affine(2, 4)]);
        await expectRejection(() => loaded.run(scattered(10, 3)), ShapeError, /./);
        expectSameBits(
          await loaded.run(scattered(5, 2)),
          reference.load([affine(2, 4)]).run(scattered(5, 2)),
        );
      });
    });

    describe('life', () => {
      it('gives calls that overlap each its own rows', async () => {
        const nets = [1, 5, 8, 33].map((outputs) => [affine(7, outputs)]);
        const calls = Array.from({ length: 40 }, (_, i) => ({
          steps: nets[i % 4]!,
          x: scattered(i % 9, 7, i),
        }));
        const loaded = await Promise.all(nets.map((steps) => backend.load(steps)));
        const results = await Promise.all(calls.map(({ x }, i) => loaded[i % 4]!.run(x)));
        results.forEach((result, i) => {
          expectSameBits(result, reference.load(calls[i]!.steps).run(calls[i]!.x));
        });
      });

      it('forgets what was unloaded, once or twice', async () => {
        const loaded = await backend.load([affine(2, 4)]);
        loaded.unload();
        loaded.unload();
        await expectRejection(() => loaded.run(scattered(1, 2)), ClosedError, /unloaded/);
      });

      it('lets a running call finish when its steps are unloaded and others take their place', async () => {
        const steps = [affine(300, 300)];
        const loaded = await backend.load(steps);
        const x = scattered(2000, 300);
        const running = loaded.run(x);
        await null;
        loaded.unload();
        const others = await backend.load([affine(310, 300)]);
        const outcome = await Promise.resolve(running).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ClosedError);
        else expectSameBits(await running, reference.load(steps).run(x));
        others.unload();
      });

      it('refuses calls after close, which may be called twice', async () => {
        const other = await open();
        const loaded = await other.load([affine(2, 4)]);
        await other.close();
        await other.close();
        await expectRejection(() => loaded.run(scattered(1, 2)), ClosedError, /closed/);
        await expectRejection(() => loaded.trace(scattered(1, 2)), ClosedError, /closed/);
        await expectRejection(() => other.load([affine(2, 4)]), ClosedError, /closed/);
        await expectRejection(() => other.matmul(scattered(1, 2), scattered(2, 1)), ClosedError, /closed/);
        expect(() => loaded.unload()).not.toThrow();
      });

      it('ends a running call when it is closed: with its result or a ClosedError, never with silence', async () => {
        const other = await open();
        const steps = [affine(300, 300)];
        const loaded = await other.load(steps);
        const x = scattered(500, 300);
        const expected = reference.load(steps).run(x);
        const calls = [loaded.run(x), loaded.run(x)].map((call) =>
          Promise.resolve(call).catch((error) => error),
        );
        await other.close();
        for (const outcome of await Promise.all(calls)) {
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ClosedError);
          else expectSameBits(outcome, expected);
        }
      });

      if (loseWorker === undefined) return;
      it('loses one call with a worker that dies, not the next', async ({ skip }) => {
        if (typeof loseWorker !== 'function') return skip(loseWorker.impossible);
        const other = await open();
        const steps = [affine(300, 300)];
        const loaded = await other.load(steps);
        const lost = expect(loaded.run(scattered(3000, 300))).rejects.toThrow(WorkerLostError);
        await loseWorker();
        await lost;
        expectSameBits(await loaded.run(scattered(5, 300)), reference.load(steps).run(scattered(5, 300)));
        await other.close();
      });
    });
  });
}

function rowsOf({ cols, data }: Matrix, from: number, to: number): Matrix {
  return { rows: to - from, cols, data: data.slice(from * cols, to * cols) };
}
