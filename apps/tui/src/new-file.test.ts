import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NewFile } from './new-file.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

describe('a new file', () => {
  const path = temporaryFolder();

  test('has its name when it is whole, and not before', async () => {
    const file = await NewFile.create(path('a'));
    await file.write('..o ');
    await file.write(Uint8Array.of(0x77));
    expect(readdirSync(path('.')).filter((name) => !name.startsWith('.'))).toEqual([]);
    await file.rewriteStart(new TextEncoder().encode('tw'));
    await file.keep();
    await file.discard();
    expect(readFileSync(path('a'), 'utf8')).toBe('two w');
    expect(readdirSync(path('.'))).toEqual(['a']);
  });

  test('that is not kept leaves what was there before', async () => {
    writeFileSync(path('b'), 'mine');
    const file = await NewFile.create(path('b'));
    await file.write('yours');
    await file.discard();
    expect(readFileSync(path('b'), 'utf8')).toBe('mine');
    expect(readdirSync(path('.')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('goes where a link leads, and keeps who may read it', async () => {
    writeFileSync(path('shared'), '');
    chmodSync(path('shared'), 0o666);
    symlinkSync(path('shared'), path('link'));
    const file = await NewFile.create(path('link'));
    await file.write('new');
    await file.keep();
    await file.discard();
    expect(readFileSync(path('shared'), 'utf8')).toBe('new');
    expect(statSync(path('shared')).mode & 0o777).toBe(0o666);
  });

  test('does not replace what is no file', async () => {
    mkdirSync(path('folder'));
    await expect(NewFile.create(path('folder'))).rejects.toThrow('EISDIR');
    const nowhere = await NewFile.create('/dev/null');
    await nowhere.write('gone');
    await nowhere.keep();
    await nowhere.discard();
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});
