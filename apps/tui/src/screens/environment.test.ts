import { expect, test } from 'vitest';
import { prepareEnvironment } from './environment.ts';

test.each([
  [{ NO_COLOR: '1', COLORTERM: 'truecolor' }, '0'],
  [{ NO_COLOR: '1', FORCE_COLOR: '3' }, '0'],
  [{ NO_COLOR: '', TERM: 'xterm' }, '1'],
  [{ TERM: 'xterm-256color' }, '2'],
  [{ COLORTERM: 'truecolor' }, '3'],
])('%j gives Ink the colours of level %s', (given, expected) => {
  const env: NodeJS.ProcessEnv = { ...given };
  prepareEnvironment(env);
  expect(env.FORCE_COLOR).toBe(expected);
});

test('the screen is drawn also where CI is set', () => {
  const env: NodeJS.ProcessEnv = { CI: 'true' };
  prepareEnvironment(env);
  expect(env.CI).toBe('false');
});
