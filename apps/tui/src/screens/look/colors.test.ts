import { describe, expect, test } from 'vitest';
import { colorDepthOf, themes } from './colors.ts';

describe('colorDepthOf', () => {
  test.each([
    [{ NO_COLOR: '1', COLORTERM: 'truecolor' }, 'none'],
    [{ NO_COLOR: '', COLORTERM: 'truecolor' }, 'truecolor'],
    [{ COLORTERM: '24bit', TERM: 'xterm' }, 'truecolor'],
    [{ TERM: 'xterm-256color' }, '256'],
    [{ TERM: 'xterm' }, '16'],
    [{}, '16'],
  ] as const)('%j is %s', (env, depth) => {
    expect(colorDepthOf(env)).toBe(depth);
  });
});

describe('the themes', () => {
  test('without colours no role has one, and no class', () => {
    const { roles, classes } = themes.none;
    expect(Object.values(roles).some((style) => 'color' in style)).toBe(false);
    expect(classes).toEqual([]);
  });

  test('16 colours are those by name', () => {
    for (const style of Object.values(themes[16].roles)) expect(style.color ?? '').not.toMatch(/^#/);
    for (const color of themes[16].classes) expect(color).not.toMatch(/^#/);
  });

  test.each(['16', '256', 'truecolor'] as const)('of %s, classes next to each other differ', (depth) => {
    const { classes } = themes[depth];
    expect(new Set(classes).size).toBe(classes.length);
  });
});
