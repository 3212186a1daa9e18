/** The document as types, by openapi-typescript, for whoever calls the service from TypeScript without our own client. */

import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import openapiTypescript from 'openapi-typescript';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openApiDocument } from './document.ts';

const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));

const program = `import type { paths } from './service.js';

type Predict = paths['/v1/predict/{model}']['post'];
type Asked = NonNullable<Predict['requestBody']>['content']['application/json'];
type Answer = Predict['responses'][200]['content']['application/json'];

export const asked: Asked = { x: [[1, -0.5]], backend: 'wasm', trace: null };
export const classOf = (answer: Answer): number | undefined => answer.classes[0];
export const refusal: Predict['responses'][400]['content']['application/json'] = { error: 'why' };
// @ts-expect-error for x holds numbers
export const wrong: Asked = { x: 'one' };
`;

it('compiles strictly, and tells right from wrong', async () => {
  const folder = await temporaryFolder();
  const document = join(folder, 'openapi.json');
  await writeFile(document, JSON.stringify(openApiDocument()));
  await writeFile(join(folder, 'service.d.ts'), await openapiTypescript(pathToFileURL(document)));
  await writeFile(join(folder, 'program.ts'), program);
  const strict = ['--strict', '--noEmit', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
  const options = [
    ...strict,
    '--module',
    'nodenext',
    '--types',
    '',
    '--ignoreConfig',
    join(folder, 'program.ts'),
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [join(typescript, 'bin/tsc'), ...options], {
    cwd: folder,
  }).catch(({ stdout }: { stdout: string }) => ({ stdout }));
  expect(stdout).toBe('');
});
