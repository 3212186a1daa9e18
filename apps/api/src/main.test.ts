import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const built = existsSync(main);
const note = built ? '' : ' (SKIPPED: apps/api/dist/main.js is missing, npm run build makes it)';

type Child = ChildProcessByStdio<null, Readable, Readable>;

const children: Child[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function start(environment: Record<string, string>): Child {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, HOST: '', PORT: '0', GLASSNET_LOG: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  return child;
}

/** The whole welcome, which ends with an empty line. */
async function welcomeOf({ stdout }: Child): Promise<string> {
  let welcome = '';
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    welcome += chunk;
    if (/predict.*\n\n/.test(welcome)) break;
  }
  return welcome;
}

async function firstText(stream: Readable): Promise<string> {
  const [chunk] = await once(stream, 'data');
  return String(chunk);
}

async function ending(child: Child): Promise<{ code: number | null; stderr: string }> {
  const stderr = text(child.stderr);
  const [code] = await once(child, 'close');
  return { code, stderr: await stderr };
}

async function run(command: string): Promise<string> {
  const shell = spawn('sh', ['-c', command], { stdio: ['ignore', 'pipe', 'inherit'] });
  return text(shell.stdout);
}

// Each test starts a process of its own, and on a busy machine that alone takes seconds.
describe.skipIf(!built)(`the built process${note}`, { timeout: 60_000 }, () => {
  it('says what to open, and gives a line that works as it is', async () => {
    const child = start({});
    const welcome = await welcomeOf(child);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(welcome)?.[0];
    expect((await fetch(`${url}/v2/health/ready`)).status).toBe(200);
    const line = /^ *(curl .*)$/m.exec(welcome)?.[1] ?? '';
    expect(JSON.parse(await run(line))).toMatchObject({ backend: 'wasm', classes: [0] });
    expect((await fetch(`${url}/metrics`)).status).toBe(200);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('%s ends it with 0, also when it comes twice', async (signal) => {
    const child = start({});
    await welcomeOf(child);
    child.kill(signal);
    child.kill(signal);
    expect(await ending(child)).toEqual({ code: 0, stderr: '' });
  });

  it('ends with 0 after a call on every backend', async () => {
    const child = start({});
    const line = /^ *(curl .*)$/m.exec(await welcomeOf(child))?.[1] ?? '';
    for (const backend of ['js', 'wasm', 'workers']) {
      expect(JSON.parse(await run(line.replace('wasm', backend))).backend).toBe(backend);
    }
    child.kill('SIGTERM');
    expect(await ending(child)).toEqual({ code: 0, stderr: '' });
  });

  it.each([
    [{ PORT: 'http' }, 'glassnet: PORT: expected a whole number from 0 to 65535, got "http"\n'],
    [{ HOST: 'a b' }, 'glassnet: HOST: expected a name or an address such as 127.0.0.1 or ::1, got "a b"\n'],
  ])('%o ends it with 2 and one line', async (environment, stderr) => {
    expect(await ending(start(environment))).toEqual({ code: 2, stderr });
  });

  it('prints how it is set up, with nothing secret in it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'glassnet-main-'));
    const settings = {
      HOST: '0.0.0.0',
      GLASSNET_MODELS: folder,
      GLASSNET_TOKEN: 's3cr3t',
      GLASSNET_ROWZ: '7',
    };
    const child = start(settings);
    const welcome = await firstText(child.stdout);
    expect(welcome).toContain(`none yet, from ${folder}`);
    expect(welcome).toContain('whoever has the token');
    expect(welcome).toContain('GLASSNET_ROWZ: no setting is called so');
    expect(welcome).not.toContain('s3cr3t');
    await rm(folder, { recursive: true });
  });

  it('writes what it does as lines of JSON to stderr', async () => {
    const child = start({ GLASSNET_LOG: 'info' });
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(await welcomeOf(child))?.[0];
    await fetch(`${url}/v2`, { headers: { 'X-Request-Id': 'mine' } });
    child.kill('SIGTERM');
    const lines = (await ending(child)).stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toContainEqual(
      expect.objectContaining({ msg: 'request', request: 'mine', path: '/v2', status: 200 }),
    );
  });

  it('a port in use ends it with 1 and one line', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, stderr } = await ending(start({ PORT: String(port) }));
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^glassnet: cannot listen on port \d+ of 127\.0\.0\.1: another program uses it.*\n$/,
    );
    other.close();
  });
});
