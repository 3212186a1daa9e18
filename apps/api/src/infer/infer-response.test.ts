import { matrixOf, Net } from '@glassnet/core';
import { digest, type Receipt } from '@glassnet/core/receipt';
import { firstDifference } from '@glassnet/kernels/bits';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inferResponse } from './infer-response.ts';

const model = { name: 'm', version: '1', net: new Net([]) };

function answer(...data: number[]): string {
  const scores = matrixOf(1, data.length, Float32Array.from(data));
  const result: Receipt = { backend: 'js', milliseconds: 0.5, digest: digest(scores), scores };
  return inferResponse(model, 'an "id"', { name: 'js' }, result);
}

it('is JSON in which every finite float32 keeps its bits', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ noNaN: true, noDefaultInfinity: true })), (data) => {
      const { id, outputs } = JSON.parse(answer(...data));
      expect(id).toBe('an "id"');
      expect(outputs[0].shape).toEqual([1, data.length]);
      expect(firstDifference(Float32Array.from(outputs[0].data), Float32Array.from(data))).toBe(-1);
    }),
  );
});

it('writes -0 as -0', () => {
  expect(answer(-0, 0, 1e-45)).toContain('"data":[-0,0,1.401298464324817e-45]');
});

it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (score) => {
  expect(() => answer(1, score)).toThrow(`row 0, score 1 is ${score}, which JSON cannot carry`);
});
