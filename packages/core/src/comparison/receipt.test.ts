import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrices, netsWithInput } from '../../fixtures/arbitrary-nets.ts';
import { eachBackend } from '../../fixtures/each-backend.ts';
import { matrix, randn, TwoLayerNet } from '../index.ts';
import { digest, receipt } from './receipt.ts';

function ofBits(...bits: number[]) {
  return { rows: 1, cols: bits.length, data: new Float32Array(Uint32Array.from(bits).buffer) };
}

describe('digest', () => {
  it('is SHA-256 of the little-endian float32 bytes', () => {
    const finite = matrices(3, 4).filter(({ data }) => !data.some(Number.isNaN));
    fc.assert(
      fc.property(finite, (scores) => {
        const bytes = Buffer.alloc(4 * scores.data.length);
        scores.data.forEach((score, i) => {
          bytes.writeFloatLE(score, 4 * i);
        });
        expect(digest(scores)).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
    );
  });

  it('is that of no bytes for no scores', () => {
    expect(digest(matrix([]))).toBe(createHash('sha256').digest('hex'));
  });

  it('takes every NaN for the same', () => {
    const canonical = createHash('sha256')
      .update(Uint8Array.of(0, 0, 0xc0, 0x7f))
      .digest('hex');
    for (const nan of [0x7fc00000, 0x7fc00001, 0xffc00000, 0x7fa00000]) {
      expect(digest(ofBits(nan))).toBe(canonical);
    }
  });

  it('tells 0 from -0, and numbers one bit apart', () => {
    const digests = [0, 0x80000000, 0x3f800000, 0x3f800001].map((bits) => digest(ofBits(bits)));
    expect(new Set(digests).size).toBe(4);
  });
});

describe('receipt', () => {
  eachBackend((backend) => {
    it('proves one call: who ran, how long, and which scores', async () => {
      await fc.assert(
        fc.asyncProperty(netsWithInput, async ({ net, x }) => {
          const proof = await receipt(net, x, backend());
          expect(proof.backend).toBe(backend().name);
          expect(proof.milliseconds).toBeGreaterThanOrEqual(0);
          expect(proof.scores).toEqual(net.predict(x));
          expect(proof.digest).toBe(digest(net.predict(x)));
        }),
        { numRuns: 20 },
      );
    });

    it('rejects an x that does not fit', async () => {
      const call = receipt(new TwoLayerNet(2, 4, 3), randn(10, 3), backend());
      await expect(call).rejects.toThrow('expected (rows, 2)');
    });
  });
});
