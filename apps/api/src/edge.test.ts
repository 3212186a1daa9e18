/** The worker of examples/ on workerd, the runtime of Cloudflare Workers, with the same bits as here. */

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Miniflare } from 'miniflare';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnswer } from './testing/read-answer.ts';
import { openService, type Service } from './testing/service.ts';

const worker = fileURLToPath(new URL('../examples/edge-worker.js', import.meta.url));
/** Its program comes for some machines only. */
const { Runtime, reason } = await import('miniflare').then(
  ({ Miniflare }) => ({ Runtime: Miniflare, reason: '' }),
  (error: Error) => ({ Runtime: undefined, reason: error.message }),
);
const note = Runtime === undefined ? ` (SKIPPED, workerd does not run here: ${reason})` : '';
const DATA = /\.(wasm|safetensors)$/;

/** The worker as one module, and beside it the files that it imports: wasm is compiled there, all else is bytes. */
async function modulesOf(entry: string) {
  const files = new Map<string, string>();
  const bundle = await rolldown({
    input: entry,
    platform: 'neutral',
    external: /^node:/,
    resolve: {
      conditionNames: ['@glassnet/source', 'workerd', 'worker', 'import', 'default'],
      mainFields: ['module', 'main'],
    },
    tsconfig: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'files',
        async resolveId(id, importer) {
          if (!DATA.test(id)) return null;
          const resolved = await this.resolve(id, importer, { skipSelf: true });
          if (resolved === null) return null;
          files.set(basename(id), resolved.id);
          return { id: `./${basename(id)}`, external: true };
        },
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  const code = output.flatMap((part) => (part.type === 'chunk' ? [part.code] : [])).join('');
  const data = [...files].map(async ([name, path]) => {
    const type: 'CompiledWasm' | 'Data' = name.endsWith('.wasm') ? 'CompiledWasm' : 'Data';
    return { type, path: name, contents: new Uint8Array(await readFile(path)) };
  });
  const main: { type: 'ESModule'; path: string; contents: string } = {
    type: 'ESModule',
    path: 'worker.js',
    contents: code,
  };
  return [main, ...(await Promise.all(data))];
}

let edge: Miniflare | undefined;
let here: Service;
beforeAll(async () => {
  here = await openService();
  if (Runtime === undefined) return;
  edge = new Runtime({
    modules: await modulesOf(worker),
    compatibilityDate: '2026-03-01',
    compatibilityFlags: ['nodejs_compat'],
  });
});
afterAll(() => Promise.all([edge?.dispose(), here.close()]));

async function ask(
  path: string,
  init: { method?: string; body?: string | Uint8Array; headers?: Record<string, string> } = {},
) {
  const response = await edge?.dispatchFetch(`http://edge${path}`, init);
  if (response === undefined) throw new Error('there is no edge');
  const bytes = new Uint8Array(await response.arrayBuffer());
  const headers = new Headers([...response.headers]);
  return { status: response.status, text: new TextDecoder().decode(bytes), bytes, headers };
}

describe.skipIf(Runtime === undefined)(`at the edge${note}`, () => {
  it('says that it is ready, and what it serves', async () => {
    expect((await ask('/v2/health/ready')).status).toBe(200);
    expect(JSON.parse((await ask('/v2/models')).text).models).toEqual(['digits', 'seed']);
  });

  it.each(['js', 'wasm'])('%s gives the same bits as here', async (backend) => {
    const data = Array.from({ length: 64 }, (_, i) => (i * 7) % 17);
    const body = JSON.stringify({
      inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 64], data }],
      parameters: { backend },
    });
    const there = await ask('/v2/models/digits/infer', { method: 'POST', body });
    expect(there.status, there.text).toBe(200);
    const answer = readAnswer(there);
    const { parameters, outputs } = readAnswer(await here.infer('digits', body));
    expect(answer.parameters).toMatchObject({ backend, digest: parameters.digest });
    expect(answer.outputs).toEqual(outputs);
  });
});
