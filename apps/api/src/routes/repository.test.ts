import { readFile } from 'node:fs/promises';
import { matrix } from '@glassnet/core';
import { digest } from '@glassnet/core/receipt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accessWith, noAccess } from '../requests/repository-access.ts';
import { inferBody } from '../testing/infer-body.ts';
import { seededFile, seededNet } from '../testing/nets.ts';
import { errorOf, openService, type Service } from '../testing/service.ts';

let service: Service;
beforeEach(async () => {
  service = await openService();
});
afterEach(() => service.close());

const REPOSITORY = '/v2/repository/models';
const fixtures = new URL('../../../../packages/core/fixtures/', import.meta.url);
const post = (path: string, body?: object, own = service) =>
  own.ask(path, { method: 'POST', body: body === undefined ? null : JSON.stringify(body) });
const put = (path: string, body: BodyInit, headers: Record<string, string> = {}, own = service) =>
  own.ask(`${REPOSITORY}/${path}`, { method: 'PUT', body, headers });
const digestOf = async (model: string, version?: string) => {
  const path = version === undefined ? `/v1/predict/${model}` : `/v1/predict/${model}/versions/${version}`;
  return JSON.parse((await service.ask(path, { method: 'POST', body: '{"x":[[0.5,-1]]}' })).text).digest;
};
const seedDigest = (seed: number) => digest(seededNet(seed).predict(matrix([[0.5, -1]])));

describe('the index', () => {
  it('says what there is and what is served', async () => {
    await service.repository.unload('seed');
    const all = JSON.parse((await post('/v2/repository/index')).text);
    expect(all).toEqual([
      { name: 'seed', version: '1', state: 'UNAVAILABLE', reason: 'unloaded' },
      { name: 'picture', version: '1', state: 'READY', reason: '' },
      { name: 'spiral', version: '1', state: 'READY', reason: '' },
      { name: 'digits', version: '1', state: 'READY', reason: '' },
    ]);
    expect(JSON.parse((await post('/v2/repository/index', { ready: true })).text)).toEqual(all.slice(1));
    expect(JSON.parse((await post('/v2/repository/index', { ready: null })).text)).toEqual(all);
  });

  it('refuses a body that makes no sense, or that a parser would work long for', async () => {
    expect(errorOf(await post('/v2/repository/index', { ready: 7 }))).toBe(
      'ready: expected boolean, received number',
    );
    const long = await service.ask('/v2/repository/index', { method: 'POST', body: '['.repeat(1e6) });
    expect(long.status).toBe(413);
  });
});

describe('loading and unloading', () => {
  it('is said by POST, and answered with 200 and an empty object', async () => {
    expect(
      await post(`${REPOSITORY}/seed/unload`, { parameters: { unload_dependents: false } }),
    ).toMatchObject({
      status: 200,
      text: '{}',
    });
    expect((await service.infer('seed', inferBody(1, 2, [1, 2]))).status).toBe(503);
    expect(await post(`${REPOSITORY}/seed/load`)).toMatchObject({ status: 200, text: '{}' });
    expect((await service.infer('seed', inferBody(1, 2, [1, 2]))).status).toBe(200);
    expect((await post(`${REPOSITORY}/rose/load`)).status).toBe(404);
    expect((await post(`${REPOSITORY}/rose/unload`)).status).toBe(404);
  });

  it('takes a configuration, which shows', async () => {
    await post(`${REPOSITORY}/seed/load`, { parameters: { config: '{"max_queue_delay_us":250}' } });
    const config = JSON.parse((await service.ask('/v2/models/seed/config')).text);
    expect(config.dynamic_batching).toEqual({ max_queue_delay_microseconds: 250 });
    const wrong = await post(`${REPOSITORY}/seed/load`, { parameters: { config: '{"max_batch_rows":"x"}' } });
    expect([wrong.status, errorOf(wrong)]).toEqual([400, expect.stringMatching(/^config: max_batch_rows: /)]);
  });

  it("takes files in base64, as Triton's client sends them", async () => {
    const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
    const parameters = { config: '{}', 'file:3/model.safetensors': base64(seededFile(3)) };
    expect((await post(`${REPOSITORY}/mine/load`, { parameters })).status).toBe(200);
    expect(await digestOf('mine', '3')).toBe(seedDigest(3));
    const data = await readFile(new URL('onnx/torch-tanh-dynamo.onnx.data', fixtures));
    const onnx = {
      'file:1/model.onnx': base64(await readFile(new URL('onnx/torch-tanh-dynamo.onnx', fixtures))),
      'file:1/torch-tanh-dynamo.onnx.data': base64(data),
    };
    expect((await post(`${REPOSITORY}/torch/load`, { parameters: onnx })).status).toBe(200);
    expect((await service.ask('/v2/models/torch/ready')).status).toBe(200);
  });

  it.each([
    [{ 'file:model.onnx': 'AA==' }, 'expected "file:VERSION/NAME"'],
    [{ 'file:1/../x': 'AA==' }, 'expected "file:VERSION/NAME"'],
    [{ 'file:1/model.onnx': 7 }, 'expected "file:VERSION/NAME"'],
    [{ 'file:1/a.npz': 'AA==', 'file:1/b.npz': 'AA==' }, 'version 1: expected one model'],
    [{ 'file:1/model.npz': 'AA==' }, 'expected a net'],
  ])('refuses files such as %j', async (parameters, message) => {
    const answer = await post(`${REPOSITORY}/mine/load`, { parameters });
    expect([answer.status, errorOf(answer)]).toEqual([400, expect.stringContaining(message)]);
  });
});

describe('uploading', () => {
  it('stores a model and serves it, answers 200, and replaces it by the next', async () => {
    const first = await put('mine', seededFile(1));
    expect(first.status).toBe(200);
    expect(JSON.parse(first.text)).toEqual({
      version: '1',
      name: 'mine',
      versions: ['1'],
      platform: 'glassnet',
      inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 2] }],
      outputs: [{ name: 's', datatype: 'FP32', shape: [-1, 3] }],
    });
    expect(await digestOf('mine')).toBe(seedDigest(1));
    expect((await put('mine', seededFile(2))).status).toBe(200);
    expect(await digestOf('mine')).toBe(seedDigest(2));
  });

  it('stores versions side by side', async () => {
    await put('mine', seededFile(1));
    expect(JSON.parse((await put('mine/versions/5', seededFile(5))).text)).toMatchObject({
      version: '5',
      versions: ['1', '5'],
    });
    expect([await digestOf('mine'), await digestOf('mine', '1')]).toEqual([seedDigest(5), seedDigest(1)]);
  });

  it('takes files as a form, and compressed', async () => {
    const form = new FormData();
    form.append('file', new Blob([seededFile(4)]), 'net.safetensors');
    expect((await service.ask(`${REPOSITORY}/mine`, { method: 'PUT', body: form })).status).toBe(200);
    expect(await digestOf('mine')).toBe(seedDigest(4));
    const { gzipSync } = await import('node:zlib');
    const zipped = await put('mine', new Uint8Array(gzipSync(seededFile(5))), { 'Content-Encoding': 'gzip' });
    expect(zipped.status).toBe(200);
    expect(await digestOf('mine')).toBe(seedDigest(5));
  });

  it('is told the activations of a file that holds only weights', async () => {
    const weights = new Uint8Array(await readFile(new URL('torch/784-50-100-10.safetensors', fixtures)));
    const refused = await put('torch', weights);
    expect([refused.status, errorOf(refused)]).toEqual([400, expect.stringContaining('activation')]);
    expect((await put('torch?activation=sigmoid&output_activation=softmax', weights)).status).toBe(200);
    expect((await put('torch?activation=none-such', weights)).status).toBe(400);
  });

  it.each([
    ['', 'no bytes'],
    ['hello', 'expected a net'],
    ['PK', 'zip'],
  ])('replaces nothing by %j', async (body, message) => {
    await put('mine', seededFile(1));
    const answer = await put('mine', body);
    expect([answer.status, errorOf(answer)]).toEqual([400, expect.stringContaining(message)]);
    expect(await digestOf('mine')).toBe(seedDigest(1));
  });

  it.each(['stats', '.hidden', 'a%2Fb', 'a%20b'])('has no place for %s', async (name) => {
    const answer = await put(name, seededFile(1));
    expect([answer.status, errorOf(answer)]).toEqual([400, expect.stringMatching(/^no model may be called/)]);
  });

  it('is over when the model is deleted, one version or all', async () => {
    await put('mine', seededFile(1));
    await put('mine/versions/2', seededFile(2));
    const remove = (path: string) => service.ask(`${REPOSITORY}/${path}`, { method: 'DELETE' });
    expect(await remove('mine/versions/2')).toMatchObject({ status: 200, text: '{}' });
    expect(await digestOf('mine')).toBe(seedDigest(1));
    expect((await remove('mine')).status).toBe(200);
    expect((await service.infer('mine', inferBody(1, 2, [1, 2]))).status).toBe(404);
    expect((await remove('mine')).status).toBe(404);
  });

  it('has no room for more at a time than the limit', async () => {
    const own = await openService({ limits: { uploads: 1 } });
    const answers = await Promise.all([1, 2, 3].map((seed) => put(`m${seed}`, seededFile(seed), {}, own)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 503, 503]);
    await own.close();
  });
});

describe('who may change models', () => {
  const changes: [string, string][] = [
    ['PUT', `${REPOSITORY}/mine`],
    ['PUT', `${REPOSITORY}/mine/versions/1`],
    ['DELETE', `${REPOSITORY}/seed`],
    ['DELETE', `${REPOSITORY}/seed/versions/1`],
    ['POST', `${REPOSITORY}/seed/load`],
    ['POST', `${REPOSITORY}/seed/unload`],
  ];

  it.each(changes)('%s %s takes the token', async (method, path) => {
    const own = await openService({ access: accessWith('the-token') });
    const ask = (headers: Record<string, string>) =>
      own.ask(path, { method, headers, ...(method === 'PUT' ? { body: seededFile(1) } : {}) });
    for (const headers of [
      {},
      { Authorization: 'Bearer wrong' },
      { Authorization: 'Basic the-token' },
      { Authorization: 'the-token' },
    ]) {
      const answer = await ask(headers);
      expect([answer.status, answer.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer']);
      expect(errorOf(answer)).toMatch(/token/);
    }
    expect((await ask({ Authorization: 'bearer the-token' })).status).toBe(200);
    await own.close();
  });

  it.each(changes)('%s %s is off where there is no token and others could come', async (method, path) => {
    const own = await openService({ access: noAccess });
    const answer = await own.ask(path, { method, headers: { Authorization: 'Bearer x' } });
    expect([answer.status, errorOf(answer)]).toEqual([
      401,
      expect.stringMatching(/^changing models is off here/),
    ]);
    await own.close();
  });

  it.each(changes)('%s %s is not for pages of other origins', async (method, path) => {
    for (const headers of [
      { Origin: 'http://evil.example' },
      { Origin: 'null' },
      { Origin: 'http://localhost:8080' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { Host: 'evil.example' },
      { Host: 'localhost.evil.example' },
    ]) {
      const answer = await service.ask(path, { method, headers });
      expect([headers, answer.status]).toEqual([headers, 401]);
    }
  });

  it('is whoever is on this machine, the page of the service itself among them', async () => {
    for (const headers of [
      { Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' },
      { Host: '127.0.0.1:3000' },
      { Host: '[::1]:3000' },
    ]) {
      expect((await service.ask(`${REPOSITORY}/seed/unload`, { method: 'POST', headers })).status).toBe(200);
    }
  });

  it('is everybody for the index', async () => {
    const own = await openService({ access: noAccess });
    expect((await post('/v2/repository/index', {}, own)).status).toBe(200);
    await own.close();
  });
});
