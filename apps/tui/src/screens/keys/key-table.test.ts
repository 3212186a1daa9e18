import { describe, expect, test } from 'vitest';
import { screenNames } from '../state/state.ts';
import { bindings, bindingsOn, commandNames, commandOf } from './key-table.ts';

describe('the table of keys', () => {
  test('knows every command', () => {
    expect(new Set(bindings.map(({ command }) => command))).toEqual(new Set(commandNames));
  });

  test.each(screenNames)('on screen %s every key does one thing', (screen) => {
    const keys = bindingsOn(screen).flatMap((binding) => binding.keys);
    expect(keys.length).toBe(new Set(keys).size);
  });

  test('a key may do one thing here and another there', () => {
    expect(commandOf('+', 'net')).toBe('increase');
    expect(commandOf('+', 'map')).toBe('zoom-in');
    expect(commandOf('+', 'race')).toBeUndefined();
    expect(commandOf('q', 'race')).toBe('quit');
  });
});
