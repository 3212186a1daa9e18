import type { Backend, LoadedSteps, MaybePromise } from '@glassnet/kernels';
import { openJs } from '@glassnet/kernels/js';
import { describe, expect, it } from 'vitest';
import { randn, TwoLayerNet } from './index.ts';

/** The js backend, but its loads are counted and go through `wrap`. */
function countingBackend(wrap: (loaded: LoadedSteps, load: number) => MaybePromise<LoadedSteps>) {
  const js = openJs();
  let loads = 0;
  const backend: Backend = {
    name: 'counting',
    matmul: (a, b) => js.matmul(a, b),
    load: (steps) => wrap(js.load(steps), ++loads),
    close: () => js.close(),
  };
  return { backend, loads: () => loads };
}

const x = randn(3, 2);

describe('what a net has loaded', () => {
  it('is loaded once for all calls on a backend', () => {
    const { backend, loads } = countingBackend((loaded) => loaded);
    const net = new TwoLayerNet(2, 4, 3);
    net.predict(x, { backend });
    net.predict(x, { backend });
    net.trace(x, { backend });
    expect(loads()).toBe(1);
  });

  it('is loaded once when a second call comes while the first still loads', async () => {
    const { backend, loads } = countingBackend(async (loaded) => loaded);
    const net = new TwoLayerNet(2, 4, 3);
    const both = await Promise.all([net.predict(x, { backend }), net.trace(x, { backend })]);
    expect(loads()).toBe(1);
    expect(both[1].at(-1)).toEqual(both[0]);
  });

  it('is loaded into each backend, and for each net', () => {
    const first = countingBackend((loaded) => loaded);
    const second = countingBackend((loaded) => loaded);
    for (const net of [new TwoLayerNet(2, 4, 3), new TwoLayerNet(2, 4, 3)]) {
      net.predict(x, first);
      net.predict(x, second);
    }
    expect([first.loads(), second.loads()]).toEqual([2, 2]);
  });

  it('is loaded again after a loading that failed', async () => {
    const { backend, loads } = countingBackend(async (loaded, load) => {
      if (load === 1) throw new Error('out of luck');
      return loaded;
    });
    const net = new TwoLayerNet(2, 4, 3);
    await expect(net.predict(x, { backend })).rejects.toThrow('out of luck');
    expect(await net.predict(x, { backend })).toEqual(net.predict(x));
    expect(loads()).toBe(2);
  });

  it('is loaded again after a loading that failed at once', async () => {
    const { backend } = countingBackend((loaded, load) => {
      if (load === 1) throw new Error('out of luck');
      return loaded;
    });
    const net = new TwoLayerNet(2, 4, 3);
    expect(() => net.predict(x, { backend })).toThrow('out of luck');
    expect(await net.predict(x, { backend })).toEqual(net.predict(x));
  });
});
