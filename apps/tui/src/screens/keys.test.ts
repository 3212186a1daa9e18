import type { Key } from 'ink';
import { describe, expect, test } from 'vitest';
import { actionsOf } from './keys.ts';

const plain: Key = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};

describe('actionsOf', () => {
  test('keys that arrive together are taken one by one', () => {
    expect(actionsOf('jj+bq', plain)).toEqual([
      'next-input',
      'next-input',
      'increase',
      'next-backend',
      'quit',
    ]);
    expect(actionsOf('\t\x03', plain)).toEqual(['next-input', 'interrupt']);
  });

  test.each([
    ['upArrow', 'previous-input'],
    ['downArrow', 'next-input'],
    ['leftArrow', 'decrease'],
    ['rightArrow', 'increase'],
    ['tab', 'next-input'],
    ['escape', 'quit'],
  ] as const)('%s is %s', (name, action) => {
    expect(actionsOf('', { ...plain, [name]: true })).toEqual([action]);
  });

  test('Tab goes back with Shift, and c only quits with Ctrl', () => {
    expect(actionsOf('', { ...plain, tab: true, shift: true })).toEqual(['previous-input']);
    expect(actionsOf('c', { ...plain, ctrl: true })).toEqual(['interrupt']);
    expect(actionsOf('c', plain)).toEqual([]);
  });

  test('what means nothing does nothing, also with Alt', () => {
    expect(actionsOf('xyz가constructor__proto__', { ...plain })).toEqual([]);
    expect(actionsOf('q', { ...plain, meta: true })).toEqual([]);
  });
});
