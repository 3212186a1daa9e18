/**
 * What real clients of others stumble over: Triton's Python, asyncio and C++ clients, KServe's REST client, browsers. Over
 * a port, with requests byte by byte as they send them.
 */

import { readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync, inflateSync } from 'node:zlib';
import { bundledModels } from '@glassnet/models';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from './server.ts';
import { readSettings } from './settings.ts';
import { binaryBody, inferBody } from './testing/infer-body.ts';
import { numbersOf } from './testing/read-answer.ts';
import { answerOf, sendRaw } from './testing/send-raw.ts';

const ORIGIN = 'https://page.example';

let server: RunningServer;
beforeAll(async () => {
  const settings = readSettings({ PORT: '0', GLASSNET_CORS_ORIGINS: ORIGIN });
  server = await startServer({ settings });
});
afterAll(() => server.close());

const send = (method: string, path: string, body?: string | Uint8Array, headers?: Record<string, string>) =>
  sendRaw(server.url, method, path, body, headers);
const infer = (body: string | Uint8Array, headers?: Record<string, string>) =>
  send('POST', '/v2/models/spiral/infer', body, headers);
const row = inferBody(1, 2, [0.5, -0.25]);

describe('trap 1: the Content-Type says nothing', () => {
  it.each([
    undefined,
    'application/octet-stream',
    'application/json',
    'text/plain',
    'application/x-www-form-urlencoded',
  ])('JSON as %s', async (type) => {
    const headers = type === undefined ? {} : { 'Content-Type': type };
    expect((await infer(row, headers)).status).toBe(200);
    expect((await send('POST', '/v1/predict/spiral', '{"x":[[1,2]]}', headers)).status).toBe(200);
  });

  it('binary as application/json', async () => {
    const { body, headers } = binaryBody([1, 2], 'FP32', Float32Array.of(0.5, -0.25));
    expect((await infer(body, { ...headers, 'Content-Type': 'application/json' })).status).toBe(200);
  });

  it("the C++ client's header, which gives the length of JSON alone", async () => {
    const headers = {
      'Inference-Header-Content-Length': String(row.length),
      'Content-Type': 'application/json',
    };
    expect(answerOf(await infer(row, headers)).outputs[0]?.shape).toEqual([1, 3]);
  });
});

describe('trap 2: an error is a sentence under "error", never an object', () => {
  it.each([
    ['POST', '/v2/models/spiral/infer', '{', 400],
    ['POST', '/v2/models/spiral/infer', '{"inputs":7}', 400],
    ['POST', '/v1/predict/spiral', '{}', 400],
    ['POST', '/v2/models/rose/infer', row, 404],
    ['GET', '/v2/nothing', '', 404],
    ['GET', '/v2/models/spiral/infer', '', 405],
    ['POST', '/v2/repository/index', '[]', 400],
    ['POST', '/v2/repository/models/rose/load', '', 404],
    ['PUT', '/v2/repository/models/x', 'x', 400],
  ])('%s %s %s is %i', async (method, path, body, status) => {
    const heard = await send(method, path, body);
    expect(heard.status).toBe(status);
    expect(JSON.parse(heard.text)).toEqual({ error: expect.stringMatching(/./) });
  });
});

it('trap 3: the content type of errors, and of all JSON, is exactly application/json', async () => {
  const paths = [
    '/v2/nothing',
    '/v2/models/rose',
    '/v2',
    '/v2/models',
    '/v2/health/ready',
    '/v2/models/spiral/stats',
  ];
  for (const path of paths)
    expect((await send('GET', path)).headers['content-type']).toBe('application/json');
  expect((await infer('{')).headers['content-type']).toBe('application/json');
  expect((await infer(row)).headers['content-type']).toBe('application/json');
});

describe('trap 4: only the scores go out compressed', () => {
  it('although the asyncio client asks for it everywhere', async () => {
    const headers = { 'Accept-Encoding': 'gzip, deflate' };
    for (const [method, path] of [
      ['GET', '/v2'],
      ['GET', '/v2/models'],
      ['POST', '/v2/repository/index'],
      ['GET', '/v2/nothing'],
      ['POST', '/v2/models/rose/infer'],
    ] as const) {
      const heard = await send(method, path, '', headers);
      expect(heard.headers['content-encoding']).toBeUndefined();
      JSON.parse(heard.text);
    }
    expect((await infer('{', headers)).headers['content-encoding']).toBeUndefined();
  });

  it.each([
    ['gzip', 'gzip', gunzipSync],
    ['deflate', 'deflate', inflateSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=1, gzip;q=0.5', 'gzip', gunzipSync],
    ['gzip;q=0, deflate', 'deflate', inflateSync],
  ] as const)('as %s', async (accepted, encoding, inflate) => {
    const plain = await infer(row, { 'X-Request-Id': 'same' });
    const heard = await infer(row, { 'Accept-Encoding': accepted, 'X-Request-Id': 'same' });
    expect([heard.headers['content-encoding'], heard.headers.vary]).toEqual([encoding, 'Accept-Encoding']);
    const inflated = JSON.parse(inflate(heard.bytes).toString());
    expect(inflated.outputs).toEqual(JSON.parse(plain.text).outputs);
  });

  it('and requests come in compressed, the length of their JSON counted before', async () => {
    const { body, headers } = binaryBody([1, 2], 'FP32', Float32Array.of(0.5, -0.25));
    const zipped = await infer(gzipSync(body), { ...headers, 'Content-Encoding': 'gzip' });
    expect(answerOf(zipped).outputs[0]?.data).toEqual(answerOf(await infer(row)).outputs[0]?.data);
    const wrong = await infer(body, { ...headers, 'Content-Encoding': 'gzip' });
    expect([wrong.status, JSON.parse(wrong.text).error]).toEqual([400, expect.stringContaining('not gzip')]);
    const unknown = await infer(body, { ...headers, 'Content-Encoding': 'br' });
    expect([unknown.status, unknown.headers['accept-encoding']]).toEqual([415, 'gzip, deflate']);
  });

  it('long answers too, and long requests', async () => {
    const long = inferBody(20_000, 2, Array(40_000).fill(0.25));
    const headers = { 'Content-Encoding': 'gzip', 'Accept-Encoding': 'gzip' };
    const heard = await infer(gzipSync(long), headers);
    const { outputs } = JSON.parse(gunzipSync(heard.bytes).toString());
    expect(outputs).toEqual(answerOf(await infer(long)).outputs.map(({ bytes: _, ...output }) => output));
  });
});

it('trap 5: input may be nested or flat; output is flat', async () => {
  for (const data of [
    [1, 2, 3, 4],
    [
      [1, 2],
      [3, 4],
    ],
  ]) {
    const { data: scores } = answerOf(await infer(inferBody(2, 2, data))).outputs[0] ?? {};
    expect(scores?.every((score) => typeof score === 'number')).toBe(true);
    expect(scores).toHaveLength(6);
  }
});

it('trap 6: id, parameters and outputs may be null, unknown fields are ignored, and an id always comes back', async () => {
  const request = { id: null, parameters: null, outputs: null, colour: { of: 'glass' } };
  const input = { parameters: null, mood: 'calm' };
  expect(answerOf(await infer(inferBody(1, 2, [1, 2], { request, input }))).id).toMatch(/^.+$/);
  expect(answerOf(await infer(row, { 'X-Request-Id': 'mine' })).id).toBe('mine');
  expect(answerOf(await infer(inferBody(1, 2, [1, 2], { request: { id: '' } }))).id).toBe('');
  const known = { id: 'één', parameters: { sequence_id: 0, priority: 1, mine: [1] } };
  expect(answerOf(await infer(inferBody(1, 2, [1, 2], { request: known }))).id).toBe('één');
});

it('trap 7: whatever succeeds is 200', async () => {
  const file = await readFile(bundledModels.seed.file);
  for (const [method, path, body] of [
    ['POST', '/v2/repository/index', ''],
    ['POST', '/v2/repository/index', '{}'],
    ['POST', '/v2/repository/models/seed/unload', '{"parameters": {"unload_dependents": false}}'],
    ['POST', '/v2/repository/models/seed/load', '{}'],
    ['PUT', '/v2/repository/models/mine', file],
    ['DELETE', '/v2/repository/models/mine', ''],
    ['GET', '/v2/health/live', ''],
  ] as const) {
    expect([path, (await send(method, path, body)).status]).toEqual([path, 200]);
  }
});

describe('trap 8: NaN and infinities have no JSON', () => {
  const huge = [Number.NaN, 1, Number.POSITIVE_INFINITY, 2];

  it.each(['NaN', 'Infinity', '-Infinity'])('%s in a request points to binary', async (token) => {
    const heard = await infer(row.replace('0.5', token));
    expect([heard.status, JSON.parse(heard.text).error]).toEqual([400, expect.stringMatching(/binary/)]);
  });

  it('in an answer they point to binary, where they pass', async () => {
    const asked = binaryBody([2, 2], 'FP32', Float32Array.from(huge));
    const json = await infer(asked.body, asked.headers);
    expect([json.status, JSON.parse(json.text).error]).toEqual([400, expect.stringMatching(/NaN.*binary/)]);
    const request = { parameters: { binary_data_output: true } };
    const { body, headers } = binaryBody([2, 2], 'FP32', Float32Array.from(huge), { request });
    const scores = numbersOf(answerOf(await infer(body, headers)).outputs[0]);
    expect(scores.subarray(0, 3).every(Number.isNaN)).toBe(true);
  });
});

describe('trap 9: browsers', () => {
  const browser = { Origin: ORIGIN };

  it('may ask with the headers of binary tensors, and read them', async () => {
    const asked = {
      ...browser,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'inference-header-content-length,content-type',
    };
    const { status, headers } = await send('OPTIONS', '/v2/models/spiral/infer', '', asked);
    expect([status, headers['access-control-allow-origin']]).toEqual([204, ORIGIN]);
    expect(headers['access-control-allow-headers']).toContain('Inference-Header-Content-Length');
    expect(headers['access-control-allow-methods']).toContain('POST');
    const answered = await infer(row, browser);
    expect(answered.headers['access-control-allow-origin']).toBe(ORIGIN);
    expect(answered.headers['access-control-expose-headers']).toContain('Inference-Header-Content-Length');
    expect(answered.headers.vary).toContain('Origin');
  });

  it('may read errors, too', async () => {
    for (const heard of [
      await infer('{', browser),
      await send('GET', '/v2/nothing', '', browser),
      await send('GET', '/v2/models/spiral/infer', '', browser),
    ]) {
      expect(heard.status).toBeGreaterThanOrEqual(400);
      expect(heard.headers['access-control-allow-origin']).toBe(ORIGIN);
    }
  });

  it('of other origins may not', async () => {
    for (const origin of ['https://other.example', 'https://page.example.evil.example', 'null']) {
      const heard = await infer(row, { Origin: origin });
      expect(heard.headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});

it('trap 10: an answer is text or a Uint8Array, never an ArrayBuffer', async () => {
  const { createApp } = await import('./app.ts');
  const { openBackends } = await import('./backends.ts');
  const bodies: unknown[] = [];
  const Native = globalThis.Response;
  class Watched extends Native {
    constructor(body?: BodyInit | null, init?: ResponseInit) {
      super(body, init);
      bodies.push(body);
    }
  }
  Object.defineProperty(globalThis, 'Response', { value: Watched, configurable: true, writable: true });
  try {
    const backends = openBackends();
    const app = createApp({ repository: server.repository, backends });
    const ask = (body: BodyInit, headers: Record<string, string> = {}) =>
      app.fetch(new Request('http://localhost/v2/models/spiral/infer', { method: 'POST', body, headers }));
    await ask(row);
    await ask('{');
    await ask(row, { 'Accept-Encoding': 'gzip' });
    const { body, headers } = binaryBody([1, 2], 'FP32', Float32Array.of(1, 2), {
      request: { parameters: { binary_data_output: true } },
    });
    await ask(body, headers);
    await backends.close();
  } finally {
    Object.defineProperty(globalThis, 'Response', { value: Native, configurable: true, writable: true });
  }
  expect(bodies.map((body) => (typeof body === 'string' ? 'text' : body?.constructor.name))).toEqual([
    'text',
    'text',
    'Uint8Array',
    'Uint8Array',
  ]);
});

it('trap 11: batching never gives one caller the rows of another', async () => {
  const load = (config: object) =>
    send(
      'POST',
      '/v2/repository/models/spiral/load',
      JSON.stringify({ parameters: { config: JSON.stringify(config) } }),
    );
  expect((await load({ max_queue_delay_us: 3000, max_batch_rows: 16 })).status).toBe(200);
  const { net } = server.repository.find('spiral');
  const calls = Array.from({ length: 150 }, async (_, i) => {
    const rows = 1 + (i % 5);
    const data = Float32Array.from({ length: 2 * rows }, (_, j) => Math.sin(100 * i + j));
    const { outputs, parameters, id } = answerOf(
      await infer(
        inferBody(rows, 2, [...data], {
          request: { id: String(i), parameters: { backend: i % 2 === 0 ? 'js' : 'workers' } },
        }),
      ),
    );
    expect(id).toBe(String(i));
    expect(numbersOf(outputs[0])).toEqual(net.predict({ rows, cols: 2, data }).data);
    return parameters.digest;
  });
  await Promise.all(calls);
  const { runs, success } = server.repository.find('spiral').statistics;
  expect(runs).toBeLessThan(success.count);
  expect((await load({})).status).toBe(200);
});
