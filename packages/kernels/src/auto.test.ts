import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseBackend } from './auto.ts';
import type { Step } from './step.ts';

function net(inputs: number, outputs: number): Step[] {
  const data = new Float32Array(inputs * outputs);
  return [
    { kind: 'affine', weights: { rows: inputs, cols: outputs, data }, bias: new Float32Array(outputs) },
  ];
}

afterEach(() => vi.unstubAllGlobals());

describe('auto', () => {
  it('takes js for little work, wasm for more, workers for much, and says why', () => {
    vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
    expect(chooseBackend(net(2, 4), 1)).toEqual({
      name: 'js',
      reason: expect.stringContaining('8 multiplications'),
    });
    expect(chooseBackend(net(784, 50), 10).name).toBe('wasm');
    expect(chooseBackend(net(784, 500), 10_000).name).toBe('workers');
  });

  it('leaves workers alone where they would share one core', () => {
    vi.stubGlobal('navigator', { hardwareConcurrency: 1 });
    expect(chooseBackend(net(784, 500), 10_000).name).toBe('wasm');
  });

  it('takes only what runs here', () => {
    vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
    vi.stubGlobal('SharedArrayBuffer', undefined);
    expect(chooseBackend(net(784, 500), 10_000).name).toBe('wasm');
  });
});
