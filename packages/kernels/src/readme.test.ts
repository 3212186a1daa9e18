/** The README's program, typed. */

import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { runReadmePrograms } from '@glassnet/tooling/readme-programs';
import { expect, it } from 'vitest';

it('prints what it says', () => {
  const runs = runReadmePrograms(fileURLToPath(new URL('..', import.meta.url)), tmpdir());
  expect(runs).toHaveLength(1);
  for (const { printed, promised } of runs) expect(printed).toEqual(promised);
});
