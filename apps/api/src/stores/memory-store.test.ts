import { describe, expect, it } from 'vitest';
import { MemoryStore } from './memory-store.ts';
import { describeStore } from './model-store.conformance.ts';

describe('a store in memory', () => {
  describeStore(async () => new MemoryStore());

  it('begins with the models that it is given, in their order', async () => {
    const store = new MemoryStore([
      ['z', Uint8Array.of(1)],
      ['a', Uint8Array.of(2)],
    ]);
    expect((await store.list()).map(({ name, version }) => [name, version])).toEqual([
      ['z', '1'],
      ['a', '1'],
    ]);
  });
});
