/** The examples, run as whoever copies them runs them, against a server of this process. */

import { execFile, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { matrix } from '@glassnet/core';
import { digest } from '@glassnet/core/receipt';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from './server.ts';
import { readSettings } from './settings.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const run = promisify(execFile);
const repository = fileURLToPath(new URL('../../..', import.meta.url));
const examples = fileURLToPath(new URL('../examples/', import.meta.url));

let server: RunningServer;
let receipt: string;
let scores: string;
beforeAll(async () => {
  server = await startServer({ settings: readSettings({ PORT: '0' }) });
  const s = server.repository.find('seed').net.predict(matrix([[1, -0.5]]));
  receipt = digest(s);
  scores = [...s.data].join();
});
afterAll(() => server.close());

/** What it prints. It fails where the program does. */
async function outputOf(program: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, GLASSNET_URL: server.url };
  const { stdout } = await run(program, args, { cwd: repository, env });
  return stdout;
}

/** Why a Python program that imports these cannot run; undefined when it can. The system's own Python has Debian's packages. */
function whyNoPython(...modules: readonly string[]): { python: string; note: string } {
  const pythons = ['/usr/bin/python3', 'python3'];
  const imports = modules.map((name) => `import ${name}`).join('; ');
  const python = pythons.find((each) => spawnSync(each, ['-c', imports]).status === 0) ?? '';
  return { python, note: python === '' ? ` (SKIPPED: no python3 here has ${modules.join(' and ')})` : '' };
}

const numbersIn = (text: string) => (text.match(/-?\d+\.\d+/g) ?? []).join();

describe('the example', () => {
  it('of curl gets the receipt of the library, and stores, shows and removes a model', async () => {
    const [plain = '', infer = '', stored = '', shown = '', removed = ''] = (
      await outputOf('bash', ['-e', join(examples, 'curl.sh')])
    ).split(/(?<=\})(?=\{)/);
    expect(JSON.parse(plain)).toMatchObject({ backend: 'wasm', digest: receipt });
    expect(JSON.parse(infer).parameters.digest).toBe(receipt);
    expect(JSON.parse(infer).outputs.map(({ name }: { name: string }) => name)).toEqual([
      's',
      'h1',
      'h2',
      'h3',
    ]);
    expect(JSON.parse(stored)).toMatchObject({ name: 'mine', version: '1' });
    expect(JSON.parse(shown).name).toBe('mine');
    expect(removed.trim()).toBe('{}');
  });

  it('of TypeScript gets the same', async () => {
    const bundle = await rolldown({ input: join(examples, 'client.ts'), platform: 'node', tsconfig: false });
    const { output } = await bundle.generate({ format: 'esm' });
    const program = join(await temporaryFolder(), 'client.mjs');
    await writeFile(program, output[0].code);
    const [json = '', binary = ''] = (await outputOf(process.execPath, [program])).split('binary');
    expect(json).toContain(receipt);
    expect(numbersIn(json)).toBe(scores);
    expect(numbersIn(binary)).toBe(scores);
  });

  const requests = whyNoPython('requests');
  it.skipIf(requests.python === '')(`of Python gets the same${requests.note}`, async () => {
    const text = await outputOf(requests.python, [join(examples, 'client.py')]);
    for (const line of text.trim().split('\n')) {
      expect(line).toContain(receipt);
      expect(numbersIn(line)).toBe(scores);
    }
  });

  const triton = whyNoPython('tritonclient.http');
  it.skipIf(triton.python === '')(`of Triton's client gets the same${triton.note}`, async () => {
    expect(await outputOf(triton.python, [join(examples, 'triton.py')])).toContain(receipt);
  });

  it.each(['curl.sh', 'client.ts', 'client.py', 'triton.py', 'edge-worker.js'])(
    'in the README is %s, word by word',
    async (name) => {
      const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
      expect(readme).toContain(`\n${await readFile(join(examples, name), 'utf8')}\`\`\``);
    },
  );
});
