/** The README's programs, typed; and its table, which leaves no entry point out. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runReadmePrograms } from '@glassnet/tooling/readme-programs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RandomState, TwoLayerNet } from './index.ts';
import { writeOnnx } from './writers/onnx.ts';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'glassnet-readme-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('prints what it says', () => {
  writeFileSync(
    join(folder, 'net.onnx'),
    writeOnnx(new TwoLayerNet(2, 4, 3, { random: new RandomState(0) })),
  );
  writeFileSync(join(folder, 'rows.csv'), '0.5,-1\n'.repeat(1000));
  const runs = runReadmePrograms(PACKAGE, folder);
  expect(runs).toHaveLength(4);
  for (const { printed, promised } of runs) expect(printed).toEqual(promised);
});

it('names every entry point', () => {
  const { exports }: { exports: object } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const readme = readFileSync(join(PACKAGE, 'README.md'), 'utf8');
  const named = [...readme.matchAll(/^\| `.*?\|/gm)].flatMap(([cell]) => entryPointsIn(cell));
  expect(named.toSorted()).toEqual(Object.keys(exports).toSorted());
});

/** `@glassnet/core/readers/onnx`, `/npz`: the second one stands in the folder of the first. */
function entryPointsIn(cell: string): string[] {
  let folderOfFirst = '.';
  return [...cell.matchAll(/`(.*?)`/g)].map(([, name = '']) => {
    if (!name.startsWith('@')) return name.startsWith('/rows/') ? `.${name}` : folderOfFirst + name;
    const entry = name.replace('@glassnet/core', '.');
    folderOfFirst = entry.slice(0, Math.max(1, entry.lastIndexOf('/')));
    return entry;
  });
}
