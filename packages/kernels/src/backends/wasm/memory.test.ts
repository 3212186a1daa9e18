/** What happens when memory runs short: nothing that is wrong, and nothing that lasts. */

import { describe, expect, it } from 'vitest';
import { firstDifference } from '../../bits.ts';
import { scattered } from '../../conformance/fixed.ts';
import { MemoryLimitError } from '../../errors.ts';
import type { AffineStep } from '../../step.ts';
import { openJs } from '../js/open.ts';
import { openMachine } from './open-machine.ts';
import { WasmSteps } from './wasm-steps.ts';

const reference = openJs();

/** A machine with so many pages of 64 KiB. */
function open(maximum: number) {
  return openMachine('wasm', new WebAssembly.Memory({ initial: 1, maximum }), { tileRows: 2 });
}

function affine(inputs: number, outputs: number, seed: number): AffineStep {
  return {
    kind: 'affine',
    weights: scattered(inputs, outputs, seed),
    bias: scattered(1, outputs, seed).data,
  };
}

describe('when memory runs short', () => {
  it('the weights longest unused make room, and come back when they are used again', async () => {
    const machine = await open(16);
    const nets = Array.from({ length: 20 }, (_, i) => [affine(200, 200, i)]);
    const loaded = nets.map((steps) => new WasmSteps(steps, () => machine));
    const x = scattered(3, 200, 7);
    for (const order of [loaded.keys(), [...loaded.keys()].reverse()]) {
      for (const i of order) {
        const expected = reference.load(nets[i]!).run(x);
        expect(firstDifference(loaded[i]!.run(x).data, expected.data)).toBe(-1);
      }
    }
    expect(machine.heap.floats.byteLength).toBeLessThanOrEqual(16 * 65536);
  });

  it('a call that is too large is refused, and spoils no other', async () => {
    const machine = await open(8);
    const small = [affine(8, 8, 1)];
    const x = scattered(4, 8, 2);
    const before = new WasmSteps(small, () => machine);
    before.run(x);
    expect(() => new WasmSteps([affine(600, 600, 3)], () => machine)).toThrow(MemoryLimitError);
    const huge = { rows: 1, cols: 200_000, data: new Float32Array(200_000) };
    const any = new WasmSteps([{ kind: 'activation', activation: 'relu' }], () => machine);
    expect(() => any.run(huge)).toThrow(MemoryLimitError);
    const after = new WasmSteps([affine(64, 64, 4)], () => machine);
    const y = scattered(64, 64, 5);
    expect(after.run(y)).toEqual(reference.load([affine(64, 64, 4)]).run(y));
    expect(before.run(x)).toEqual(reference.load(small).run(x));
  });
});
