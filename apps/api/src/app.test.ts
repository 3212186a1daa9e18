import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { inferBody } from './testing/infer-body.ts';
import { errorOf, openService, type Service } from './testing/service.ts';

let service: Service;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service.close());

describe('what there is', () => {
  it.each(['/v2', '/v2/'])('%s says what this service is', async (path) => {
    const { status, text, headers } = await service.ask(path);
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('application/json');
    expect(JSON.parse(text)).toEqual({
      name: 'glassnet',
      version: packageJson.version,
      extensions: ['parameters'],
    });
  });

  it('lists the bundled models', async () => {
    expect(JSON.parse((await service.ask('/v2/models')).text)).toEqual({
      models: ['seed', 'spiral', 'digits'],
    });
  });

  it.each([
    ['seed', 2, 3],
    ['spiral', 2, 3],
    ['digits', 64, 10],
  ])('describes %s', async (name, inputs, outputs) => {
    expect(JSON.parse((await service.ask(`/v2/models/${name}`)).text)).toEqual({
      name,
      versions: ['1'],
      platform: 'glassnet',
      inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, inputs] }],
      outputs: [{ name: 's', datatype: 'FP32', shape: [-1, outputs] }],
    });
    expect(JSON.parse((await service.ask(`/v2/models/${name}/ready`)).text)).toEqual({ name, ready: true });
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
    expect(await own.ask('/v2/health/ready')).toMatchObject({
      status: 503,
      text: '{"live":true,"ready":false}',
    });
    expect((await own.ask('/v2/models/seed/ready')).status).toBe(503);
    const refused = await own.infer('seed', inferBody(1, 2, [0, 0]));
    expect(refused.status).toBe(503);
    expect(errorOf(refused)).toBe('the service is stopping');
    expect(refused.headers.get('Retry-After')).toBe('1');
    await own.close();
  });
});

describe('what there is not', () => {
  it.each([
    ['/v2/nothing', 'there is no /v2/nothing'],
    ['/v2/models/spiral/nothing', 'there is no /v2/models/spiral/nothing'],
    ['/v2/models/', 'there is no /v2/models/'],
    ['/v2/models/rose', 'unknown model "rose": expected one of seed, spiral, digits'],
    ['/v2/models/rose/ready', 'unknown model "rose": expected one of seed, spiral, digits'],
    ['/v2/models/__proto__', 'unknown model "__proto__": expected one of seed, spiral, digits'],
    ['/v2/models/constructor', 'unknown model "constructor": expected one of seed, spiral, digits'],
    ['/v2/models/..%2f..%2fetc', 'unknown model "../../etc": expected one of seed, spiral, digits'],
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
    ['GET', '/v2/models/spiral/infer', 'POST'],
    ['OPTIONS', '/v2/models/spiral/infer', 'POST'],
  ])('%s %s is 405 with Allow', async (method, path, allow) => {
    const answer = await service.ask(path, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('Allow')).toBe(allow);
    expect(errorOf(answer)).toBe(`${method} is not allowed here: expected ${allow}`);
  });

  it('answers HEAD as GET without a body', async () => {
    expect(await service.ask('/v2/health/ready', { method: 'HEAD' })).toMatchObject({
      status: 200,
      text: '',
    });
  });

  it('tells a client nothing of a bug, and us everything', async () => {
    const bug = new Error('a secret of the house');
    const reported: unknown[] = [];
    const broken = { get: () => Promise.reject(bug), close: async () => {} };
    const own = await openService({ backends: broken, report: (error) => reported.push(error) });
    const answer = await own.infer('seed', inferBody(1, 2, [0, 0]));
    expect(answer.status).toBe(500);
    expect(errorOf(answer)).toBe('internal error');
    expect(reported).toEqual([bug]);
  });
});

describe('headers', () => {
  it.each(['/v2', '/v2/nothing', '/v2/models/rose', '/', '/assets/nothing.js'])(
    'of %s keep the page safe',
    async (path) => {
      const { headers } = await service.ask(path);
      expect(headers.get('Content-Security-Policy')).toBe(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; " +
          "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
      expect(headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp');
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Strict-Transport-Security')).toBeNull();
      expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    },
  );
});
