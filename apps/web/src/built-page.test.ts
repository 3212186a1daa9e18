/** The page as it is shipped: built, and opened in Chromium under its content security policy. */

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const BUDGET_BYTES = 160_000;

let folder: string;

beforeAll(async () => {
  vi.stubEnv('NODE_ENV', 'production');
  folder = await mkdtemp(join(tmpdir(), 'glassnet-web-'));
  await build({ root, logLevel: 'silent', build: { outDir: folder, emptyOutDir: true } });
}, 60_000);

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
  let server: PreviewServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await preview({ root, logLevel: 'silent', build: { outDir: folder } });
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    });
  }, 30_000);

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test('it is isolated, runs every backend, and breaks no rule of its policy', async () => {
    const page = await browser.newPage({ locale: 'en-US' });
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    const answer = await page.goto(server.resolvedUrls?.local[0] ?? '');
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);

    await page.getByRole('button', { name: 'Compare backends' }).click();
    await page.getByText('10 rows: 30 of 30 scores identical').waitFor();
    expect(await page.getByRole('radio', { disabled: false }).count()).toBe(3);
    expect(complaints).toEqual([]);
  }, 20_000);
});
