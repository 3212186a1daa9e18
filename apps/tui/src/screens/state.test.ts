import { describe, expect, test } from 'vitest';
import type { KeyAction } from './keys.ts';
import { reduce, type ScreenState } from './state.ts';

const start: ScreenState = { x: [1, -0.5], selected: 0, backend: 'js', missing: [], skipped: [] };

function after(state: ScreenState, ...actions: KeyAction[]): ScreenState {
  return actions.reduce(reduce, state);
}

describe('reduce', () => {
  test('selects around the ends', () => {
    expect(after(start, 'previous-input').selected).toBe(1);
    expect(after(start, 'next-input', 'next-input').selected).toBe(0);
  });

  test('changes the selected input in tenths, without the dust of binary fractions', () => {
    expect(after(start, 'decrease', 'decrease', 'decrease').x).toEqual([0.7, -0.5]);
    expect(after({ ...start, selected: 1 }, ...Array<KeyAction>(6).fill('increase')).x).toEqual([1, 0.1]);
  });

  test('goes through the backends in turn', () => {
    const names = [1, 2, 3].map(
      (presses) => after(start, ...Array<KeyAction>(presses).fill('next-backend')).backend,
    );
    expect(names).toEqual(['wasm', 'workers', 'js']);
  });

  test('passes over a backend that cannot run, and says so until the next key', () => {
    const wasm = { name: 'wasm', reason: 'no SIMD' } as const;
    const passed = after({ ...start, missing: [wasm] }, 'next-backend');
    expect(passed).toMatchObject({ backend: 'workers', skipped: [wasm] });
    expect(after(passed, 'next-input').skipped).toEqual([]);
  });

  test('stays with js where nothing else runs', () => {
    const missing = [
      { name: 'wasm', reason: 'no SIMD' },
      { name: 'workers', reason: 'no threads' },
    ] as const;
    expect(after({ ...start, missing }, 'next-backend')).toMatchObject({ backend: 'js', skipped: missing });
  });
});
