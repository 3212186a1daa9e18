import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../openapi/document.ts';
import { type RunningServer, startServer } from '../server.ts';
import { readSettings } from '../settings.ts';
import { launchChromium, whyNoChromium } from '../testing/chromium.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ settings: readSettings({ PORT: '0' }) });
});
afterAll(() => server.close());

describe('the documentation', () => {
  it.each([
    ['/docs', 'text/html; charset=UTF-8'],
    ['/docs/open.js', 'text/javascript; charset=utf-8'],
    ['/docs/swagger-ui.css', 'text/css; charset=utf-8'],
    ['/docs/swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
  ])('has %s, under the policy of all pages', async (path, type) => {
    const { status, headers } = await fetch(server.url + path);
    expect([status, headers.get('Content-Type')]).toEqual([200, type]);
    expect(headers.get('Content-Security-Policy')).toContain("script-src 'self'");
    expect(headers.get('Content-Security-Policy')).not.toContain('unsafe-inline');
  });

  it.each(['/docs/logo.svg', '/docs/index.html', '/docs/..%2fpackage.json', '/docs/'])(
    'has no %s',
    async (path) => {
      expect((await fetch(server.url + path)).status).toBe(404);
    },
  );

  it('asks nobody but this server', async () => {
    const page = await (await fetch(`${server.url}/docs`)).text();
    expect(page).not.toMatch(/https?:/);
    expect(await readFile(new URL('docs.ts', import.meta.url), 'utf8')).not.toMatch(/https?:\/\/(?!spec)/);
  });
});

const note = whyNoChromium === undefined ? '' : ` (SKIPPED: ${whyNoChromium})`;

describe.skipIf(whyNoChromium !== undefined)(`the documentation in a browser${note}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('shows every operation, and lets one be tried', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${server.url}/docs`);
    await page.locator('.opblock').first().waitFor();
    expect(await page.locator('.opblock').count()).toBe(operations.length);
    await page.locator('#operations-Calls-predict .opblock-summary-control').click();
    await page.locator('#operations-Calls-predict .try-out__btn').click();
    await page.locator('#operations-Calls-predict .execute').click();
    const answer = page.locator('#operations-Calls-predict .live-responses-table .highlight-code').first();
    await answer.waitFor();
    expect(await answer.textContent()).toContain('"backend": "wasm"');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
