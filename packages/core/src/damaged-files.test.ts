import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damaged, damagedWithin } from '../fixtures/damaged.ts';
import { joined, latin1 } from '../fixtures/files/bytes.ts';
import { modelFixtures } from '../fixtures/model-fixtures.ts';
import { readFixture } from '../fixtures/read-fixture.ts';
import { GlassnetError, Net } from './index.ts';
import { readNet } from './reader.ts';
import { readNpy } from './readers/npy.ts';

/** By hand: CASES=1000000 npx vitest run src/damaged-files.test.ts */
const CASES = Number(process.env.CASES ?? 10_000);

const small = modelFixtures.filter(({ file, bytes }) => !file.endsWith('.onnx') && bytes.length < 10_000);
const zips = small.filter(({ file }) => /\.(npz|pt)$/.test(file));

/** A net, which then has to run, or a refusal of ours: nothing else, whatever the bytes. */
async function readOrRefuse(bytes: Uint8Array): Promise<void> {
  const result = await readNet(bytes, { activation: 'relu' }).catch((error: unknown) => error);
  if (!(result instanceof Net)) {
    expect(result).toBeInstanceOf(GlassnetError);
    return;
  }
  const cols = result.inputSize ?? 1;
  expect(result.predict({ rows: 1, cols, data: new Float32Array(cols) }).rows).toBe(1);
}

describe('damaged files give a net or a GlassnetError, never anything else', () => {
  it('whatever part of them is damaged', async () => {
    const files = fc.constantFrom(...small).chain(({ bytes }) => damaged(bytes));
    await fc.assert(fc.asyncProperty(files, readOrRefuse), { numRuns: CASES / 2 });
  });

  it('when the zip around the damage is whole', async () => {
    const files = fc.constantFrom(...zips).chain(({ bytes }) => damagedWithin(bytes));
    await fc.assert(fc.asyncProperty(files, readOrRefuse), { numRuns: CASES / 4 });
  });

  it('when the beginning is that of a format, and the rest anything', async () => {
    const beginning = fc.constantFrom(
      '',
      'PK\x03\x04',
      '\x93NUMPY\x01\x00',
      '\x10\0\0\0\0\0\0\0{',
      '\x80\x04}(',
    );
    const files = fc.tuple(beginning, fc.uint8Array()).map(([start, rest]) => joined(latin1(start), rest));
    await fc.assert(fc.asyncProperty(files, readOrRefuse), { numRuns: CASES / 8 });
  });

  it('when it is an .npy of rows', () => {
    fc.assert(
      fc.property(damaged(readFixture('numpy-seed0-2-4-3.x.npy')), (bytes) => {
        try {
          expect(readNpy(bytes).data.length).toBeGreaterThanOrEqual(0);
        } catch (error) {
          expect(error).toBeInstanceOf(GlassnetError);
        }
      }),
      { numRuns: CASES / 8 },
    );
  });
});
