/** The commands that the page offers, run in a shell: against the service and with the terminal's command, from their builds. */

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { matrix, type Net, RandomState, TwoLayerNet } from '@glassnet/core';
import { encodeLink } from '@glassnet/core/link';
import { type Call, snippets } from '@glassnet/core/snippets';
import { writeSafetensors } from '@glassnet/core/writers/safetensors';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServiceProcess, startService, whyNoService } from '../testing/service-process.ts';

const run = promisify(execFile);
const terminal = fileURLToPath(new URL('../../../tui/dist/main.js', import.meta.url));
const whyNoTerminal = existsSync(terminal) ? undefined : 'apps/tui is not built: npm run build';

const net = new TwoLayerNet(2, 4, 3, { random: new RandomState(5) });
const large = new TwoLayerNet(40, 30, 2, { random: new RandomState(6) });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'glassnet-shell-'));
  await writeFile(join(folder, 'glassnet'), `#!/bin/sh\nexec '${process.execPath}' '${terminal}' "$@"\n`);
  await chmod(join(folder, 'glassnet'), 0o755);
  await writeFile(join(folder, 'large.safetensors'), writeSafetensors(large));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the page would offer for it: the link of a small net, the file of a large one. */
function callOf(called: Net, service: string): Call {
  const inputs = called.inputSize ?? 0;
  const token = called === large ? undefined : encodeLink(called);
  const x = matrix([Float32Array.from({ length: inputs }, (_, i) => (i - 1.5) / 4)]);
  return { net: called, x, backend: 'wasm', file: 'large', token, model: undefined, service };
}

async function inShell(command: string): Promise<string> {
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
  const { stdout } = await run('bash', ['-e', '-c', command], { cwd: folder, env });
  return stdout;
}

const nets = [
  ['a net in a link', net],
  ['a large net in its file', large],
] as const;

describe.skipIf(whyNoService)(`curl${whyNoService ? `: ${whyNoService}` : ''}`, () => {
  let service: ServiceProcess;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.stop());

  test.each(nets)('gets the scores of %s', async (_, called) => {
    const call = callOf(called, service.url);
    const printed = await inShell(snippets.curl(call));
    const { scores, backend } = JSON.parse(printed.slice(printed.indexOf('{"scores"')));
    expect(Float32Array.from(scores[0])).toEqual(called.predict(call.x).data);
    expect(backend).toBe('wasm');
  });

  test('gets the scores of a model that the service has', async () => {
    const printed = await inShell(snippets.curl({ ...callOf(net, service.url), model: 'seed' }));
    expect(JSON.parse(printed).scores[0]).toHaveLength(3);
  });
});

describe.skipIf(whyNoTerminal)(`glassnet${whyNoTerminal ? `: ${whyNoTerminal}` : ''}`, () => {
  test.each(nets)('prints the scores of %s', async (_, called) => {
    const call = callOf(called, '');
    const printed = await inShell(snippets.glassnet(call));
    const numbers = (printed.match(/-?\d[\d.e+-]*/g) ?? []).map(Number);
    const expected = called.predict(call.x).data;
    expect(expected.every((score) => numbers.some((number) => Math.fround(number) === score))).toBe(true);
  });
});
