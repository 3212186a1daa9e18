/**
 * The built service under load, attacked, and killed. Short in a usual run; GLASSNET_SOAK=1 makes it a minute of load, 10,000
 * malformed requests and 200 uploads, and prints what it saw: npm run soak:api.
 */

import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { matrixOf, RandomState, randn } from '@glassnet/core';
import { digest } from '@glassnet/core/receipt';
import { describe, expect, it } from 'vitest';
import { startChild, whyNoChild } from './testing/child-server.ts';
import { binaryBody, inferBody } from './testing/infer-body.ts';
import { malformed } from './testing/malformed.ts';
import { seededFile, seededNet } from './testing/nets.ts';
import { answerOf, sendRaw } from './testing/send-raw.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const isLong = process.env.GLASSNET_SOAK === '1';
const SECONDS = isLong ? 60 : 2;
const CLIENTS = 64;
const MALFORMED = isLong ? 10_000 : 1000;
const UPLOADS = isLong ? 200 : 24;
const MOST_GROWTH_MIB = 96;
const note = whyNoChild === undefined ? '' : ` (SKIPPED: ${whyNoChild})`;

const x = randn(1, 2, new RandomState(7));
const json = inferBody(1, 2, [...x.data]);
const binary = binaryBody([1, 2], 'FP32', x.data, { request: { parameters: { binary_data_output: true } } });
const digestOf = (seed: number) => digest(seededNet(seed).predict(matrixOf(1, 2, x.data)));

async function folderWith(seeds: Readonly<Record<string, number>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, seed] of Object.entries(seeds)) {
    await writeFile(join(folder, `${name}.safetensors`), seededFile(seed));
  }
  return folder;
}

function say(text: string): void {
  if (isLong) process.stdout.write(`${text}\n`);
}

describe.skipIf(whyNoChild !== undefined)(`the built service${note}`, { timeout: 300_000 }, () => {
  it('gives no wrong answer while models come and go, and its memory does not grow', async () => {
    const server = await startChild({ GLASSNET_MODELS: await folderWith({ still: 1, shaken: 2 }) });
    const right = { still: [digestOf(1)], shaken: [digestOf(2), digestOf(3)] };
    const statuses = new Map<number | undefined, number>();
    const wrong: string[] = [];
    const end = Date.now() + 1000 * SECONDS;

    async function client(number: number): Promise<void> {
      for (let call = number; Date.now() < end; call++) {
        const name = call % 3 === 0 ? 'shaken' : 'still';
        const path = `/v2/models/${name}/infer`;
        const heard =
          call % 2 === 0
            ? await sendRaw(server.url, 'POST', path, json)
            : await sendRaw(server.url, 'POST', path, binary.body, binary.headers);
        statuses.set(heard.status, (statuses.get(heard.status) ?? 0) + 1);
        if (heard.status === 503 && name === 'shaken') continue;
        if (heard.status !== 200) wrong.push(heard.text);
        else if (!right[name].includes(answerOf(heard).parameters.digest)) wrong.push(heard.text);
      }
    }

    async function shake(): Promise<void> {
      for (let turn = 0; Date.now() < end; turn++) {
        const path = '/v2/repository/models/shaken';
        await sendRaw(server.url, 'PUT', path, seededFile(2 + (turn % 2)));
        await sendRaw(server.url, 'POST', `${path}/unload`, '');
        await sendRaw(server.url, 'POST', `${path}/load`, '');
        await wait(5);
      }
    }

    const clients = Array.from({ length: CLIENTS }, (_, number) => client(number));
    const shaking = shake();
    await wait((1000 * SECONDS) / 3);
    const before = await server.memory();
    await Promise.all([...clients, shaking]);
    const after = await server.memory();
    say(`load: ${JSON.stringify([...statuses])}, memory ${before?.toFixed(0)} to ${after?.toFixed(0)} MiB`);
    expect(wrong).toEqual([]);
    expect(statuses.get(200)).toBeGreaterThan(100);
    expect([...statuses.keys()].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect((after ?? 0) - (before ?? 0)).toBeLessThan(MOST_GROWTH_MIB);
  });

  it('refuses what is malformed, and goes on', async () => {
    const server = await startChild({ GLASSNET_MODELS: await folderWith({ still: 1 }) });
    const random = new RandomState(11);
    const statuses = new Map<string, number>();
    const many = Array.from({ length: MALFORMED }, () => malformed('still', json, binary, random));
    const worker = async () => {
      for (let request = many.pop(); request !== undefined; request = many.pop()) {
        const status = await statusOf(server.url, request);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: 16 }, worker));
    say(`malformed: ${JSON.stringify([...statuses].sort())}`);
    expect([...statuses.keys()].filter((status) => /^5/.test(status))).toEqual([]);
    expect(server.process.exitCode).toBeNull();
    expect(
      answerOf(await sendRaw(server.url, 'POST', '/v2/models/still/infer', json)).parameters.digest,
    ).toBe(digestOf(1));
  });

  it('lets nobody starve beside clients that send slowly, or half', async () => {
    const server = await startChild({ GLASSNET_MODELS: await folderWith({ still: 1 }) });
    const { hostname, port } = new URL(server.url);
    const head = `POST /v2/models/still/infer HTTP/1.1\r\nHost: x\r\nContent-Length: ${json.length}\r\n\r\n`;
    const beginnings = [head.slice(0, 20), head, head + json.slice(0, 30), ''];
    const slow = Array.from({ length: 200 }, (_, i) => {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => {});
      socket.write(beginnings[i % beginnings.length] ?? '');
      return socket;
    });
    for (let call = 0; call < 100; call++) {
      const { status } = await sendRaw(server.url, 'POST', '/v2/models/still/infer', json);
      expect(status).toBe(200);
    }
    for (const socket of slow) socket.destroy();
  });

  it('killed in the middle of uploads, has each model whole: the new one, if it said so, else the new or the old', async () => {
    const names = Array.from({ length: UPLOADS / 2 }, (_, i) => `model-${i}`);
    const folder = await folderWith(Object.fromEntries(names.map((name) => [name, 1])));
    const server = await startChild({ GLASSNET_MODELS: folder });
    const said = new Set<string>();
    const uploads = [...names, ...names];
    const uploading = Array.from({ length: 4 }, async () => {
      for (let name = uploads.pop(); name !== undefined; name = uploads.pop()) {
        const { status } = await sendRaw(server.url, 'PUT', `/v2/repository/models/${name}`, seededFile(2));
        if (status === 200) said.add(name);
        if (said.size === Math.ceil(names.length / 2)) await server.kill();
      }
    });
    await Promise.allSettled(uploading);
    expect(server.process.signalCode).toBe('SIGKILL');
    const again = await startChild({ GLASSNET_MODELS: folder });
    let renewed = 0;
    for (const name of names) {
      const heard = await sendRaw(again.url, 'POST', `/v2/models/${name}/infer`, json);
      const found = answerOf(heard).parameters.digest;
      expect(said.has(name) ? [digestOf(2)] : [digestOf(1), digestOf(2)]).toContain(found);
      if (found === digestOf(2)) renewed++;
    }
    say(
      `killed after ${said.size} of ${UPLOADS} uploads: ${renewed} models new, ${names.length - renewed} old, none broken`,
    );
  });
});

/** Its status; 'closed' when the server hangs up on what is no HTTP. */
async function statusOf(url: string, request: ReturnType<typeof malformed>): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let heard = '';
  const closed = new Promise<void>((resolve) => {
    socket.on('data', (bytes) => {
      heard += bytes.toString('latin1');
    });
    socket.on('error', () => resolve());
    socket.on('close', () => resolve());
  });
  socket.end(request);
  await closed;
  return /^HTTP\/1\.1 (\d+)/.exec(heard)?.[1] ?? 'closed';
}
