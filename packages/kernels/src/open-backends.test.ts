import { describe, expect, it } from 'vitest';
import { ArgumentError, ClosedError } from './errors.ts';
import { OpenBackends } from './open-backends.ts';

describe('OpenBackends', () => {
  it('opens each backend once', async () => {
    const backends = new OpenBackends();
    expect(await backends.get('wasm')).toBe(await backends.get('wasm'));
    await backends.close();
  });

  it('closes what it opened, and opens nothing more', async () => {
    const backends = new OpenBackends({ threads: 1 });
    const workers = await backends.get('workers');
    await backends.close();
    await expect(async () => workers.load([])).rejects.toThrow(ClosedError);
    await expect(backends.get('js')).rejects.toThrow(ClosedError);
  });

  it('tries a failed opening again', async () => {
    const backends = new OpenBackends({ threads: 0 });
    const first = backends.get('workers');
    await expect(first).rejects.toThrow(ArgumentError);
    expect(backends.get('workers')).not.toBe(first);
    await backends.close();
  });
});
