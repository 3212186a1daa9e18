import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { inferBody } from './testing/infer-body.ts';
import { errorOf, openService, type Service } from './testing/service.ts';

let service: Service;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service.close());

describe('what this service is', () => {
  it.each(['/v2', '/v2/'])('%s says it', async (path) => {
    const { status, text, headers } = await service.ask(path);
    expect([status, headers.get('Content-Type')]).toEqual([200, 'application/json']);
    expect(JSON.parse(text)).toEqual({
      name: 'glassnet',
      version: packageJson.version,
      extensions: [
        'binary_tensor_data',
        'classification',
        'model_repository',
        'model_configuration',
        'statistics',
        'parameters',
      ],
    });
  });
});

describe('health', () => {
  it('is live and ready, and once draining live but not ready, and takes no call', async () => {
    const own = await openService();
    for (const path of ['/v2/health/live', '/v2/health/ready']) {
      expect(await own.ask(path)).toMatchObject({ status: 200, text: '{"live":true,"ready":true}' });
    }
    own.drain();
    expect(await own.ask('/v2/health/live')).toMatchObject({
      status: 200,
      text: '{"live":true,"ready":false}',
    });
    const ready = await own.ask('/v2/health/ready');
    expect(ready).toMatchObject({ status: 503, text: '{"live":true,"ready":false}' });
    expect(ready.headers.get('Retry-After')).toBe('1');
    expect(await own.ask('/v2/models/seed/ready')).toMatchObject({
      status: 503,
      text: '{"name":"seed","ready":false}',
    });
    for (const refused of [
      await own.infer('seed', inferBody(1, 2, [0, 0])),
      await own.predict('seed', { x: [[0, 0]] }),
      await own.ask('/v2/repository/models/seed/unload', { method: 'POST' }),
    ]) {
      expect(refused.status).toBe(503);
      expect(errorOf(refused)).toBe('the service is stopping');
      expect(refused.headers.get('Retry-After')).toBe('1');
    }
    await own.close();
  });
});

describe('what there is not', () => {
  it.each([
    ['/v2/nothing', 'there is no /v2/nothing'],
    ['/v1', 'there is no /v1'],
    ['/v2/models/spiral/nothing', 'there is no /v2/models/spiral/nothing'],
    ['/v2/models/', 'there is no /v2/models/'],
    ['/v2/models/spiral/versions', 'there is no /v2/models/spiral/versions'],
    ['/v2/models/rose', 'unknown model "rose": expected one of seed, picture, spiral, digits'],
    ['/v2/models/rose/ready', 'unknown model "rose": expected one of seed, picture, spiral, digits'],
    ['/v2/models/rose/stats', 'unknown model "rose": expected one of seed, picture, spiral, digits'],
    ['/v2/models/seed/versions/2', 'model "seed" has no version "2": expected one of 1'],
    ['/v2/models/seed/versions/2/ready', 'model "seed" has no version "2": expected one of 1'],
    ['/v2/models/seed/versions/2/config', 'model "seed" has no version "2": expected one of 1'],
    ['/v2/models/seed/versions/2/stats', 'model "seed" has no version "2": expected one of 1'],
    ['/v2/models/__proto__', 'unknown model "__proto__": expected one of seed, picture, spiral, digits'],
    ['/v2/models/constructor', 'unknown model "constructor": expected one of seed, picture, spiral, digits'],
    ['/v2/models/..%2f..%2fetc', 'unknown model "../../etc": expected one of seed, picture, spiral, digits'],
    [
      `/v2/models/${'x'.repeat(200)}`,
      `unknown model "${'x'.repeat(40)}...": expected one of seed, picture, spiral, digits`,
    ],
  ])('%s is 404 in JSON', async (path, message) => {
    const answer = await service.ask(path);
    expect(answer.status).toBe(404);
    expect(errorOf(answer)).toBe(message);
  });

  it.each([
    ['DELETE', '/v2', 'GET, HEAD'],
    ['POST', '/v2/health/live', 'GET, HEAD'],
    ['PUT', '/v2/models', 'GET, HEAD'],
    ['POST', '/v2/models/spiral', 'GET, HEAD'],
    ['POST', '/v2/models/stats', 'GET, HEAD'],
    ['GET', '/v2/models/spiral/infer', 'POST'],
    ['HEAD', '/v2/models/spiral/infer', 'POST'],
    ['OPTIONS', '/v2/models/spiral/infer', 'POST'],
    ['GET', '/v1/predict/spiral', 'POST'],
    ['GET', '/v2/repository/index', 'POST'],
    ['POST', '/v2/repository/models/spiral', 'PUT, DELETE'],
    ['PUT', '/v2/repository/models/spiral/load', 'POST'],
    ['POST', '/metrics', 'GET, HEAD'],
  ])('%s %s is 405 with Allow', async (method, path, allow) => {
    const answer = await service.ask(path, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('Allow')).toBe(allow);
    if (method !== 'HEAD') expect(errorOf(answer)).toBe(`${method} is not allowed here: expected ${allow}`);
  });

  it('answers HEAD as GET without a body', async () => {
    const { status, text } = await service.ask('/v2/health/ready', { method: 'HEAD' });
    expect([status, text]).toEqual([200, '']);
  });

  it('tells a client nothing of a bug, and us everything', async () => {
    const bug = new Error('a secret of the house');
    const written: object[] = [];
    const note = (fields: object) => written.push(fields);
    const log = { debug: note, info: note, warn: note, error: note };
    let isBroken = false;
    const { openBackends } = await import('./backends.ts');
    const backends = openBackends();
    const own = await openService({
      backends: {
        get: (name) => (isBroken ? Promise.reject(bug) : backends.get(name)),
        close: () => backends.close(),
      },
      log,
    });
    isBroken = true;
    // A backend that no call has used yet.
    const request = { parameters: { backend: 'workers' } };
    const answer = await own.infer('seed', inferBody(1, 2, [0, 0], { request }));
    expect(answer.status).toBe(500);
    expect(errorOf(answer)).toBe('internal error');
    expect(written).toContainEqual(expect.objectContaining({ stack: bug.stack }));
    await own.close();
  });
});

describe('headers', () => {
  it.each(['/v2', '/v2/nothing', '/v2/models/rose'])('of %s are those of data', async (path) => {
    const { headers } = await service.ask(path);
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Strict-Transport-Security')).toBeNull();
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it('name the request as its caller did, if that is a name', async () => {
    const idOf = async (id: string) =>
      (await service.ask('/v2', { headers: { 'X-Request-Id': id } })).headers.get('X-Request-Id');
    expect(await idOf('call-17')).toBe('call-17');
    for (const id of ['', 'two words', '<script>', 'x'.repeat(129)])
      expect(await idOf(id)).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the log', () => {
  it('says who asked for what, and never the data', async () => {
    const written: object[] = [];
    const note = (fields: object) => written.push(fields);
    const own = await openService({ log: { debug: note, info: note, warn: note, error: note } });
    written.length = 0;
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const init = {
      method: 'POST',
      body: inferBody(3, 2, [0.125, 2, 3, 4, 5, 6], { request: { parameters: { backend: 'js' } } }),
      headers: { 'X-Request-Id': 'mine', traceparent },
    };
    await own.ask('/v2/models/spiral/infer?secret=1', init);
    expect(written).toEqual([
      {
        request: 'mine',
        trace: '0af7651916cd43dd8448eb211c80319c',
        method: 'POST',
        path: '/v2/models/spiral/infer',
        status: 200,
        milliseconds: expect.any(Number),
        model: 'spiral',
        version: '1',
        backend: 'js',
        rows: 3,
      },
    ]);
    expect(JSON.stringify(written)).not.toContain('0.125');
    await own.close();
  });

  it('takes no trace that makes no sense', async () => {
    const written: object[] = [];
    const note = (fields: object) => written.push(fields);
    const own = await openService({ log: { debug: note, info: note, warn: note, error: note } });
    written.length = 0;
    for (const traceparent of ['', 'x', '00-00000000000000000000000000000000-b7ad6b7169203331-01']) {
      await own.ask('/v2', { headers: { traceparent } });
    }
    expect(written).toHaveLength(3);
    for (const fields of written) expect(fields).toMatchObject({ trace: undefined });
    await own.close();
  });
});
