import { expect, it } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

it('listens to this machine alone, on port 3000, unless told otherwise', () => {
  expect(readSettings({})).toEqual({ host: '127.0.0.1', port: 3000 });
  expect(readSettings({ HOST: '', PORT: '' })).toEqual({ host: '127.0.0.1', port: 3000 });
});

it.each(['0.0.0.0', '::', '::1', 'localhost', 'box-1.example.org'])('takes HOST %s', (HOST) => {
  expect(readSettings({ HOST }).host).toBe(HOST);
});

it.each(['http://localhost', 'localhost:3000', 'a b', '-', '[::1]', 'a\nb'])(
  'refuses HOST %j in one line',
  (HOST) => {
    expect(() => readSettings({ HOST })).toThrow(SettingsError);
    expect(() => readSettings({ HOST })).toThrow(/^HOST: expected .* got .*$/);
  },
);

it.each(['0', '80', '65535'])('takes PORT %s', (PORT) => {
  expect(readSettings({ PORT }).port).toBe(Number(PORT));
});

it.each(['65536', '-1', '3.5', '3e3', '0x10', 'http', ' 80', '99999999'])('refuses PORT %j', (PORT) => {
  expect(() => readSettings({ PORT })).toThrow(/^PORT: expected a whole number from 0 .* to 65535, got /);
});
