import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from './operations/log.ts';
import { type RunningServer, startServer } from './server.ts';
import { readSettings } from './settings.ts';
import { heldBackends } from './testing/held-backend.ts';
import { inferBody } from './testing/infer-body.ts';

const settings = { ...readSettings({}), port: 0 };
const patient = (drainSeconds: number) => ({ ...settings, drainSeconds });
const body = inferBody(1, 2, [0.5, -0.25]);

let server: RunningServer;
const bugs: object[] = [];
beforeAll(async () => {
  const log = { ...silentLog, error: (fields: object) => bugs.push(fields) };
  server = await startServer({ settings, log });
});
afterAll(async () => {
  await server.close();
  expect(bugs).toEqual([]);
});

const infer = (url: string, init: RequestInit = {}) =>
  fetch(`${url}/v2/models/spiral/infer`, { method: 'POST', body, ...init });

/** Everything the server says to these bytes, whatever they are; `half` closes our side after them. */
async function say(bytes: string, half = false): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.setEncoding('utf8');
  let heard = '';
  socket.on('data', (text) => {
    heard += text;
  });
  socket.write(bytes);
  if (half) socket.end();
  await once(socket, 'close');
  return heard;
}

describe('over a port', () => {
  it('gives the same data on each backend', async () => {
    const answers = ['js', 'wasm', 'workers', 'auto'].map(async (backend) => {
      const named = inferBody(1, 2, [0.5, -0.25], { request: { parameters: { backend } } });
      const response = await infer(server.url, { body: named });
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toBe('application/json');
      return /"outputs":.*/.exec(await response.text())?.[0];
    });
    expect(new Set(await Promise.all(answers)).size).toBe(1);
  });

  it('asks for no Content-Type', async () => {
    const call = request(`${server.url}/v2/models/spiral/infer`, { method: 'POST' });
    call.end(body);
    const [response] = await once(call, 'response');
    expect(response.statusCode).toBe(200);
    response.resume();
  });

  it('takes a body in chunks', async () => {
    const pieces = [...body].map((character) => `1\r\n${character}\r\n`).join('');
    const head = 'POST /v2/models/spiral/infer HTTP/1.1\r\nHost: a\r\nConnection: close\r\n';
    const heard = await say(`${head}Transfer-Encoding: chunked\r\n\r\n${pieces}0\r\n\r\n`);
    expect(heard).toMatch(/^HTTP\/1.1 200 .*"model_name":"spiral"/s);
  });

  it('refuses a body that is announced too large before it comes', async () => {
    const head = 'POST /v2/models/spiral/infer HTTP/1.1\r\nHost: a\r\nConnection: close\r\n';
    const heard = await say(`${head}Content-Length: 67108865\r\n\r\n{`);
    expect(heard).toMatch(/^HTTP\/1.1 413 .*\{"error":"the body is larger than 67108864 bytes/s);
  });

  it.each([
    ['nothing like HTTP', 'hello\r\n\r\n'],
    ['no Host', 'GET /v2 HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['a Host that is none', 'GET /v2 HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
    ['a target that is none', 'GET /\\..\\secret HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
    [
      'a length that is none',
      'POST /v2/models/spiral/infer HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n{}',
    ],
  ])('answers 400 in JSON to %s', async (_, bytes) => {
    expect(await say(bytes)).toMatch(
      /^HTTP\/1.1 400 .*content-type: application\/json\r\n.*\{"error":"[^"]+"\}$/is,
    );
  });

  it('answers 431 in JSON to a head that is too large', async () => {
    const heard = await say(`GET /v2 HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(heard).toMatch(/^HTTP\/1.1 431 .*\{"error":"the head of the request is too large"\}$/s);
  });

  it.each([
    ['a body of known length', 'Content-Length: 500\r\n\r\n{"inp'],
    ['a body in chunks', 'Transfer-Encoding: chunked\r\n\r\n5\r\n{"inp'],
  ])('survives a client that leaves in the middle of %s', async (_, rest) => {
    await say(`POST /v2/models/spiral/infer HTTP/1.1\r\nHost: a\r\n${rest}`, true);
    expect((await infer(server.url)).status).toBe(200);
  });

  it('says when the port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startServer({ settings: { ...settings, port } })).rejects.toThrow(
      `cannot listen on port ${port} of 127.0.0.1: another program uses it`,
    );
  });
});

describe('closing', () => {
  it('takes no notice of a connection that was opened ahead and never used, as browsers do', async () => {
    const own = await startServer({ settings: patient(600) });
    const socket = connect(Number(new URL(own.url).port), '127.0.0.1');
    socket.on('error', () => {});
    await once(socket, 'connect');
    await own.close();
  });

  it('lets a request finish that was being sent when it began', async () => {
    const own = await startServer({ settings });
    const call = request(`${own.url}/v2/models/spiral/infer`, {
      method: 'POST',
      headers: { Expect: '100-continue' },
    });
    call.flushHeaders();
    await once(call, 'continue');
    const closing = own.close();
    call.end(body);
    const [response] = await once(call, 'response');
    expect(response.statusCode).toBe(200);
    response.resume();
    await closing;
  });

  it('finishes what runs, refuses what is new, says so, and closes the backends last', async () => {
    const backends = await heldBackends();
    const own = await startServer({ settings, backends });
    backends.hold();
    const running = infer(own.url);
    await backends.started;
    const closing = own.close();
    expect((await fetch(`${own.url}/v2/health/live`)).status).toBe(200);
    expect((await fetch(`${own.url}/v2/health/ready`)).status).toBe(503);
    expect((await infer(own.url)).status).toBe(503);
    expect(backends.closed).toBe(false);
    backends.release();
    expect((await running).status).toBe(200);
    await closing;
    expect(backends.closed).toBe(true);
    await expect(fetch(own.url)).rejects.toThrow();
    await own.close();
  });

  it('waits no longer than its patience for a call that does not end', async () => {
    const backends = await heldBackends();
    const own = await startServer({ settings: patient(0.05), backends });
    backends.hold();
    const running = infer(own.url).catch(() => 'cut off');
    await backends.started;
    await own.close();
    expect(await running).toBe('cut off');
    backends.release();
  });

  it('waits no longer than its patience for a client that sends half a request', async () => {
    const own = await startServer({ settings: patient(0.05) });
    const socket = connect(Number(new URL(own.url).port), '127.0.0.1');
    socket.write('POST /v2/models/spiral/infer HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n{');
    socket.on('error', () => {});
    await wait(20);
    await own.close();
    if (!socket.closed) await once(socket, 'close');
  });
});
