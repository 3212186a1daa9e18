import type { Matrix, SyncBackend } from '@glassnet/kernels';
import { openJs } from '@glassnet/kernels/js';
import { describe, expect, it } from 'vitest';
import { Affine, matrix, Net, RandomState, randn, TwoLayerNet } from '../index.ts';
import { compare } from './compare.ts';

const random = new RandomState(0);
const net = new TwoLayerNet(2, 4, 3, { random });
const x = randn(10, 2, random);

/** The js backend, but some scores of its runs are one bit off. */
function lyingBackend(name: string, lies: readonly number[]): SyncBackend {
  const js = openJs();
  const lie = (scores: Matrix): Matrix => {
    const bits = new Uint32Array(scores.data.buffer);
    for (const index of lies) if (index < bits.length) bits[index]! ^= 1;
    return scores;
  };
  return {
    name,
    matmul: (a, b) => js.matmul(a, b),
    load: (steps) => {
      const loaded = js.load(steps);
      return { run: (x) => lie(loaded.run(x)), trace: (x) => loaded.trace(x), unload: () => loaded.unload() };
    },
    close: () => js.close(),
  };
}

describe('compare', () => {
  it('finds nothing where all agree', async () => {
    const comparison = await compare(net, x, [openJs(), lyingBackend('honest', []), openJs()]);
    expect(comparison).toMatchObject({ total: 30, identical: 30, disagreement: undefined });
    expect(comparison.receipts.map(({ backend }) => backend)).toEqual(['js', 'honest', 'js']);
    expect(new Set(comparison.receipts.map(({ digest }) => digest)).size).toBe(1);
  });

  it('finds the first score that differs, with the bits of both', async () => {
    const comparison = await compare(net, x, [openJs(), openJs(), lyingBackend('liar', [14, 29])]);
    expect(comparison.total).toBe(30);
    expect(comparison.identical).toBe(28);
    const { row, col, backends, bits } = comparison.disagreement!;
    expect([row, col]).toEqual([4, 2]);
    expect(backends).toEqual(['js', 'liar']);
    const [honest, lie] = bits.map((hex) => Number.parseInt(hex, 16));
    expect(honest! ^ lie!).toBe(1);
  });

  it('counts a score once, however many backends differ in it', async () => {
    const liars = [lyingBackend('one', [3]), lyingBackend('two', [3, 4])];
    expect((await compare(net, x, [openJs(), ...liars])).identical).toBe(28);
  });

  it('takes NaN for NaN', async () => {
    const nan = new Net([new Affine(matrix([[Number.NaN]]), Float32Array.of(0))]);
    const comparison = await compare(nan, matrix([[1]]), [openJs(), openJs()]);
    expect(comparison).toMatchObject({ total: 1, identical: 1, disagreement: undefined });
  });

  it('has nothing to say of no backends', async () => {
    const nothing = { receipts: [], total: 0, identical: 0, disagreement: undefined };
    expect(await compare(net, x, [])).toEqual(nothing);
  });

  it('rejects an x that does not fit', async () => {
    await expect(compare(net, randn(1, 5), [openJs()])).rejects.toThrow('(rows, 2)');
  });
});
