import { describe, expect, it } from 'vitest';
import { zipFile } from '../fixtures/files/zip-file.ts';
import { hostileNpy } from '../fixtures/hostile/npy.ts';
import { hostilePickles } from '../fixtures/hostile/pickle.ts';
import { hostileSafetensors } from '../fixtures/hostile/safetensors.ts';
import { hostileTorch } from '../fixtures/hostile/torch.ts';
import type { HostileVector } from '../fixtures/hostile/vector.ts';
import { hostileZips } from '../fixtures/hostile/zip.ts';
import { readFixture } from '../fixtures/read-fixture.ts';
import { ModelFormatError } from './errors.ts';
import { ArgumentError, Net } from './index.ts';
import { readNet } from './reader.ts';
import { readNpyMatrix } from './readers/npy.ts';

const inNpz = hostileNpy.map(([what, data, message]): HostileVector => {
  return [what, zipFile([{ name: 'W1.npy', data }]), message];
});

/** What any of these files may make us allocate, as typed arrays: they are small, but for those that say otherwise. */
const MOST_BYTES = 2 ** 26;

describe.each([
  ['.safetensors', hostileSafetensors],
  ['zip', hostileZips],
  ['.npy in .npz', inNpz],
  ['pickle', hostilePickles],
  ['.pt', hostileTorch],
])('a hostile %s', (_format, vectors) => {
  it.each(vectors)('with %s is refused', async (_what, bytes, message) => {
    const before = process.memoryUsage().arrayBuffers;
    const refusal = await readNet(bytes).catch((error: unknown) => error);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(MOST_BYTES);
    expect(refusal).toBeInstanceOf(ModelFormatError);
    expect(String(refusal)).toContain(message);
    expect(String(refusal).length).toBeLessThan(700);
  });
});

describe('a hostile .npy', () => {
  it.each(hostileNpy)('with %s is refused', (_what, bytes, message) => {
    expect(() => readNpyMatrix(bytes)).toThrow(ModelFormatError);
    expect(() => readNpyMatrix(bytes)).toThrow(message);
  });
});

describe('a budget of numbers', () => {
  it.each([
    ['numpy/float64.npz', 83],
    ['numpy/plain.safetensors', 83],
    ['numpy/numpy2-protocol5.pkl', 83],
    ['torch/state-dict-2.13.pt', 79],
  ])('is enough for %s to the last of them', async (file, numbers) => {
    const bytes = readFixture(file);
    const activation = 'relu';
    expect(await readNet(bytes, { activation, mostNumbers: numbers })).toBeInstanceOf(Net);
    const refused = readNet(bytes, { activation, mostNumbers: numbers - 1 });
    await expect(refused).rejects.toThrow('is more numbers than a net may have here');
  });

  it('is no more than the memory there is', async () => {
    const bytes = readFixture('numpy/float64.npz');
    for (const mostNumbers of [Number.NaN, -1, 0.5, 2 ** 28 + 1]) {
      await expect(readNet(bytes, { mostNumbers })).rejects.toThrow(ArgumentError);
    }
  });
});
