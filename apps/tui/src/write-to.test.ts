import { PassThrough, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { writeTo } from './write-to.ts';

function failing(code: string, errno: number): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code, errno })),
  });
}

describe('writeTo', () => {
  test('tells whether anybody reads on, and takes a reader that went away for no error', async () => {
    await expect(writeTo(new PassThrough(), 'text')).resolves.toBe(true);
    await expect(writeTo(failing('EPIPE', -32), 'text')).resolves.toBe(false);
  });

  test('a full disk is one', async () => {
    await expect(writeTo(failing('ENOSPC', -28), 'text')).rejects.toThrow('output: no space left on device');
  });
});
