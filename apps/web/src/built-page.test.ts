/** The page as it is shipped: built, and opened in Chromium, under its own headers, under none, and beside the service. */

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type ServiceProcess, startService, whyNoService } from './testing/service-process.ts';
import { type StaticServer, serveStatic } from './testing/static-server.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const BUDGET_BYTES = 160_000;

let folder: string;

beforeAll(async () => {
  vi.stubEnv('NODE_ENV', 'production');
  folder = await mkdtemp(join(tmpdir(), 'glassnet-web-'));
  await build({ root, logLevel: 'silent', build: { outDir: folder, emptyOutDir: true } });
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

test('the scripts that the page begins with stay within their budget', async () => {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const scripts = Array.from(
    page.matchAll(/(?:src|href)="(\.\/assets\/[^"]+\.js)"/g),
    ([, path = '']) => path,
  );
  const bytes = await Promise.all(scripts.map((path) => readFile(join(folder, path))));
  const compressed = bytes.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect(compressed).toBeLessThan(BUDGET_BYTES);
});

test('every compressed file holds the file beside it', async () => {
  const files = (await readdir(join(folder, 'assets'))).map((name) => join(folder, 'assets', name));
  const compressed = files.filter((file) => /\.(gz|br)$/.test(file));
  expect(compressed.some((file) => file.endsWith('.js.br'))).toBe(true);
  for (const file of compressed) {
    const decompress = file.endsWith('.gz') ? gunzipSync : brotliDecompressSync;
    expect(decompress(await readFile(file)).equals(await readFile(file.slice(0, -3)))).toBe(true);
  }
});

describe.skipIf(process.env.GLASSNET_NO_CHROMIUM)('in Chromium', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    });
  });
  afterAll(() => browser.close());

  const enabledBackends = (page: Page) => page.locator('[data-area="backend"] input:enabled').count();

  describe('under its own headers', () => {
    let server: PreviewServer;
    beforeAll(async () => {
      server = await preview({ root, logLevel: 'silent', build: { outDir: folder } });
    });
    afterAll(() => server.close());

    test('it is isolated, runs every backend, and no screen breaks a rule of its policy', async () => {
      const page = await browser.newPage({ locale: 'en-US' });
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      const answer = await page.goto(server.resolvedUrls?.local[0] ?? '');
      expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
      expect(await enabledBackends(page)).toBe(5);

      await page.getByRole('button', { name: 'Compare backends' }).click();
      await page.getByText('10 rows: 30 of 30 scores identical').waitFor();
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByText('import numpy as np').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('combobox', { name: 'Net' }).selectOption('digits');
      await page.getByRole('img', { name: 'What h2 looks for' }).waitFor();
      await page.getByRole('link', { name: 'Batch' }).click();
      await page.getByText('357 of 360 right').waitFor();
      await page.getByRole('link', { name: 'Race' }).click();
      await page.getByRole('button', { name: 'Turn the spiral' }).click();
      await page.getByRole('link', { name: 'Learn' }).click();
      await page.getByText('7. Layers as building blocks').waitFor();
      expect(complaints).toEqual([]);
    });
  });

  describe('as files on a host without headers', () => {
    let server: StaticServer;
    beforeAll(async () => {
      server = await serveStatic(folder, '/some/where/');
    });
    afterAll(() => server.close());

    test('a service worker isolates the page before anything is drawn, and workers run', async () => {
      const page = await browser.newPage({ locale: 'en-US' });
      await page.goto(server.url);
      await page.waitForFunction(() => crossOriginIsolated);
      await page.getByRole('radio', { name: 'workers' }).check();
      await page.locator('[data-receipt="backend"]').filter({ hasText: 'workers' }).waitFor();
      await page.getByRole('combobox', { name: 'Net' }).selectOption('spiral');
      await page.getByText('2-32-3, 195 parameters').waitFor();
    });

    test('where service workers are refused the page works, and says why workers cannot run', async () => {
      const context = await browser.newContext({ locale: 'en-US', serviceWorkers: 'block' });
      const page = await context.newPage();
      await page.goto(server.url);
      await page.getByText('workers cannot run here: this page is not cross-origin isolated').waitFor();
      expect(await enabledBackends(page)).toBe(4);
      await page.getByRole('radio', { name: 'wasm' }).check();
      await page.locator('[data-receipt="backend"]').filter({ hasText: 'wasm' }).waitFor();
    });
  });

  describe.skipIf(whyNoService)(`beside the service${whyNoService ? `: ${whyNoService}` : ''}`, () => {
    let service: ServiceProcess;
    let server: PreviewServer;
    beforeAll(async () => {
      service = await startService();
      server = await preview({
        root,
        logLevel: 'silent',
        build: { outDir: folder },
        preview: { port: 0, proxy: { '^/v[12]/': { target: service.url } } },
      });
    });
    afterAll(async () => {
      await server.close();
      await service.stop();
    });

    test('the service computes the same bits, of a bundled net and of one that was edited', async () => {
      const page = await browser.newPage({ locale: 'en-US' });
      await page.goto(server.resolvedUrls?.local[0] ?? '');
      await page.getByRole('radio', { name: 'server' }).check();
      await page.locator('[data-receipt="backend"]').filter({ hasText: 'server' }).waitFor();
      await page.getByRole('button', { name: 'Compare backends' }).click();
      await page.getByText('10 rows: 30 of 30 scores identical').waitFor();
      await page.getByRole('row', { name: /^server .* ms/ }).waitFor();
      await page.getByRole('button', { name: 'All biases to 0' }).click();
      await page.getByText('Runs this input').waitFor();
      await page.getByRole('button', { name: 'Compare backends' }).click();
      await page.getByText('10 rows: 30 of 30 scores identical').waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
    });
  });
});
