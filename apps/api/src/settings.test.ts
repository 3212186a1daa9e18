import { describe, expect, it } from 'vitest';
import { defaultLimits } from './limits.ts';
import { isLoopback, readSettings } from './settings.ts';
import { SettingsError } from './settings-reader.ts';

const defaults = {
  host: '127.0.0.1',
  port: 3000,
  models: undefined,
  token: undefined,
  corsOrigins: [],
  logLevel: 'info',
  reloadSeconds: 2,
  headSeconds: 10,
  requestSeconds: 60,
  drainSeconds: 10,
  threads: undefined,
  limits: defaultLimits,
  unknown: [],
};

describe('settings', () => {
  it('are for this machine alone unless told otherwise; what is empty is not told', () => {
    expect(readSettings({})).toEqual(defaults);
    expect(readSettings({ HOST: '', PORT: '', GLASSNET_TOKEN: '', GLASSNET_ROWS: '' })).toEqual(defaults);
  });

  it('take everything that can be set', () => {
    expect(
      readSettings({
        HOST: '0.0.0.0',
        PORT: '80',
        GLASSNET_MODELS: '/models',
        GLASSNET_TOKEN: 'secret',
        GLASSNET_CORS_ORIGINS: 'https://a.example, http://localhost:5173',
        GLASSNET_LOG: 'warn',
        GLASSNET_RELOAD_SECONDS: '0',
        GLASSNET_HEAD_SECONDS: '1',
        GLASSNET_REQUEST_SECONDS: '2',
        GLASSNET_DRAIN_SECONDS: '3',
        GLASSNET_THREADS: '4',
        GLASSNET_BODY_BYTES: '11',
        GLASSNET_INFLATED_BYTES: '12',
        GLASSNET_ROWS: '13',
        GLASSNET_ANSWER_NUMBERS: '14',
        GLASSNET_HELD_BYTES: '15',
        GLASSNET_CALLS: '16',
        GLASSNET_UPLOADS: '17',
        GLASSNET_CALL_SECONDS: '18',
        GLASSNET_WIDE: '1',
        GLASSNET_TOKEM: 'x',
      }),
    ).toEqual({
      host: '0.0.0.0',
      port: 80,
      models: '/models',
      token: 'secret',
      corsOrigins: ['https://a.example', 'http://localhost:5173'],
      logLevel: 'warn',
      reloadSeconds: 0,
      headSeconds: 1,
      requestSeconds: 2,
      drainSeconds: 3,
      threads: 4,
      limits: {
        bodyBytes: 11,
        inflatedBytes: 12,
        rows: 13,
        answerNumbers: 14,
        heldBytes: 15,
        calls: 16,
        uploads: 17,
        callSeconds: 18,
      },
      unknown: ['GLASSNET_TOKEM'],
    });
  });

  it.each(['0.0.0.0', '::', '::1', 'localhost', 'box-1.example.org'])('take HOST %s', (HOST) => {
    expect(readSettings({ HOST }).host).toBe(HOST);
  });

  it.each<[string, string, string]>([
    ...['http://localhost', 'localhost:3000', 'a b', '-', '[::1]', 'a\nb'].map(
      (text): [string, string, string] => ['HOST', text, 'a name or an address such as 127.0.0.1 or ::1'],
    ),
    ...['65536', '-1', '3.5', '3e3', '0x10', 'http', ' 80', '99999999'].map(
      (text): [string, string, string] => ['PORT', text, 'a whole number from 0 to 65535'],
    ),
    ['GLASSNET_TOKEN', 'two words', 'printable characters without spaces'],
    ['GLASSNET_CORS_ORIGINS', 'https://a.example/', 'origins such as https://example.org, or *'],
    ['GLASSNET_CORS_ORIGINS', 'https://a.example,', 'origins such as https://example.org, or *'],
    ['GLASSNET_LOG', 'loud', 'one of debug, info, warn, error, silent'],
    ['GLASSNET_THREADS', '0', 'a whole number from 1 to 64'],
    ['GLASSNET_ROWS', '0', 'a whole number from 1 to 1000000000'],
  ])('refuse %s=%j in one line', (name, text, expected) => {
    const refusal = new SettingsError(`${name}: expected ${expected}, got ${JSON.stringify(text)}`);
    expect(() => readSettings({ [name]: text })).toThrow(refusal);
  });

  it('know which addresses nobody else reaches', () => {
    const hosts = [
      '127.0.0.1',
      '127.9.9.9',
      '::1',
      'localhost',
      '0.0.0.0',
      '::',
      'localhost.example',
      '192.168.0.1',
    ];
    expect(hosts.filter(isLoopback)).toEqual(['127.0.0.1', '127.9.9.9', '::1', 'localhost']);
  });
});
