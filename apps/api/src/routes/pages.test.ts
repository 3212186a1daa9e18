import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openService, type Service } from '../testing/service.ts';
import { openPages } from './pages.ts';

let folder: string;
let service: Service;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'glassnet-playground-'));
  const site = join(folder, 'site');
  await mkdir(join(site, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(site, 'index.html'), '<title>Playground</title>');
  await writeFile(join(site, 'assets/page-1a2b.js'), 'export {};');
  await writeFile(join(site, 'assets/page-1a2b.js.gz'), gzipSync('export {};'));
  service = await openService({ pages: openPages(site) });
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

describe('a built playground', () => {
  it('is asked for anew each time, at / and by name', async () => {
    for (const path of ['/', '/index.html', '/?x=1']) {
      const { status, text, headers } = await service.ask(path);
      expect([status, text]).toEqual([200, '<title>Playground</title>']);
      expect(headers.get('Content-Type')).toMatch(/^text\/html/);
      expect(headers.get('Cache-Control')).toBe('no-cache');
    }
  });

  it('has hashed files that are kept forever, and smaller where there is a smaller one', async () => {
    const plain = await service.ask('/assets/page-1a2b.js');
    expect(plain.text).toBe('export {};');
    expect(plain.headers.get('Content-Type')).toMatch(/javascript/);
    expect(plain.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    const small = await service.ask('/assets/page-1a2b.js', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(small.headers.get('Content-Encoding')).toBe('gzip');
  });

  it.each(['/assets/page-old.js', '/about', '/assets', '/v2x', '/index.html/'])(
    '%s is 404 and kept nowhere',
    async (path) => {
      const { status, text, headers } = await service.ask(path);
      expect([status, text]).toEqual([404, 'There is nothing here.\n']);
      expect(headers.get('Cache-Control')).toBeNull();
    },
  );

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/%00',
  ])('%s leads nowhere', async (path) => {
    expect((await service.ask(path)).status).toBe(404);
  });

  it('leaves the service alone', async () => {
    expect((await service.ask('/v2/index.html')).text).toBe('{"error":"there is no /v2/index.html"}');
    expect((await service.ask('/v1/index.html')).text).toBe('{"error":"there is no /v1/index.html"}');
  });

  it.each(['/', '/index.html', '/assets/nothing.js', '/assets/page-1a2b.js'])(
    '%s is kept safe',
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
    },
  );
});

describe('without a playground', () => {
  it('/ says so, and the service runs', async () => {
    const own = await openService({ pages: openPages(join(folder, 'nowhere')) });
    const { status, text, headers } = await own.ask('/');
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toMatch(/^text\/html/);
    expect(text).toContain('The service is running. The playground is not built here');
    expect((await own.ask('/assets/page.js')).status).toBe(404);
    await own.close();
  });

  it('nothing is there, and is said in JSON', async () => {
    const own = await openService();
    expect((await own.ask('/')).text).toBe('{"error":"there is no /"}');
    await own.close();
  });
});
