import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryLimitError } from '../../errors.ts';
import { Heap, type Region } from './heap.ts';

function open(maximum: number): Heap {
  return new Heap(new WebAssembly.Memory({ initial: 1, maximum }));
}

/** Sizes to allocate, or which of the regions still held to free. */
const actions = fc.array(
  fc.oneof(fc.record({ bytes: fc.oneof(fc.nat(100), fc.nat(200_000)) }), fc.record({ free: fc.nat() })),
  { maxLength: 60 },
);

describe('a heap', () => {
  it('hands out regions that are aligned, large enough and apart, and takes all of them back', () => {
    fc.assert(
      fc.property(actions, (todo) => {
        const heap = open(16384);
        const held: Region[] = [];
        for (const action of todo) {
          if ('bytes' in action) {
            const region = heap.allocate(action.bytes);
            expect(region.bytes).toBeGreaterThanOrEqual(action.bytes);
            expect(region.pointer % 64).toBe(0);
            expect(region.pointer).toBeGreaterThan(0);
            expect(region.pointer + region.bytes).toBeLessThanOrEqual(heap.floats.byteLength);
            for (const other of held) {
              const apart =
                other.pointer + other.bytes <= region.pointer ||
                region.pointer + region.bytes <= other.pointer;
              expect(apart).toBe(true);
            }
            held.push(region);
          } else if (held.length > 0) {
            for (const region of held.splice(action.free % held.length, 1)) heap.free(region);
          }
        }
        for (const region of held) heap.free(region);
        const size = heap.floats.byteLength;
        expect(heap.allocate(size - 1024)).toEqual({ pointer: 1024, bytes: size - 1024 });
        expect(heap.floats.byteLength).toBe(size);
      }),
    );
  });

  it('says so when the memory is full, and stays usable', () => {
    const heap = open(2);
    expect(() => heap.allocate(10 * 65536)).toThrow(MemoryLimitError);
    expect(heap.allocate(65536).bytes).toBe(65536);
  });
});
