/** Takes the README's pictures of the built page: `npx pnpm --filter @glassnet/web picture`. Needs pngquant, which makes them small. */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { preview } from 'vite';

const server = await preview({ preview: { port: 0 } });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  await take('playground.png', '#/play/spiral', { height: 1110 }, async (page) => {
    // To and fro: the first map of a page is painted by code that is not compiled yet.
    for (const name of ['wasm', 'workers', 'wasm']) {
      await page.getByRole('radio', { name }).check();
      await page.waitForTimeout(700);
    }
    await compare(page, '900 of 900 scores identical');
    await page.locator('[data-area="map"]').getByText('65,536').waitFor();
  });
  await take('playground-digits.png', '#/play/digits', { height: 800 }, drawTwo);
  await take('playground-learn.png', '#/learn/seed', { height: 800, locale: 'ko' }, async (page) => {
    await page.locator('[data-chapter]').nth(1).scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 380);
  });
  await take('playground-race.png', '#/race/spiral', { height: 780 }, async (page) => {
    await page.getByRole('button', { name: 'Start the race' }).click();
    await page.getByRole('row', { name: /^workers .* ms/ }).waitFor();
    await page.getByRole('button', { name: 'Start the race' }).waitFor();
    await page.getByRole('radio', { name: 'wasm' }).check();
    await page.getByRole('button', { name: 'Turn the spiral' }).click();
    await page.waitForTimeout(2500);
  });
  await take('playground-batch.png', '#/batch/digits', { height: 860 }, async (page) => {
    await page.getByText('357 of 360 right').waitFor();
    await page.getByRole('combobox', { name: 'Order' }).selectOption({ label: 'most doubtful first' });
  });
} finally {
  await browser.close();
  await server.close();
}

/**
 * @param {string} file
 * @param {string} hash
 * @param {{ height: number, locale?: string }} look
 * @param {(page: import('playwright').Page) => Promise<void>} prepare
 */
async function take(file, hash, { height, locale = 'en' }, prepare) {
  const page = await browser.newPage({ viewport: { width: 1280, height }, locale });
  await page.goto((server.resolvedUrls?.local[0] ?? '') + hash);
  await page.getByRole('main').waitFor();
  await prepare(page);
  await page.evaluate(() => document.fonts.ready);
  // Until what moves has come to rest.
  await page.waitForTimeout(500);
  const path = fileURLToPath(new URL(file, import.meta.url));
  await page.screenshot({ path });
  execFileSync('pngquant', ['--speed', '1', '--strip', '--force', '--output', path, path]);
  await page.close();
}

/**
 * Twice: the first calls of a page are those of code that is not compiled yet.
 *
 * @param {import('playwright').Page} page
 * @param {string} verdict
 */
async function compare(page, verdict) {
  for (const _ of ['cold', 'warm']) {
    await page.getByRole('button', { name: 'Compare backends' }).click();
    await page.getByText(verdict).waitFor();
  }
}

/** @param {import('playwright').Page} page */
async function drawTwo(page) {
  const pad = page.getByRole('img', { name: 'Drawing pad' });
  await pad.waitFor();
  const { x, y, width, height } = (await pad.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const points = '28,28 38,12 58,10 70,24 66,42 46,66 26,88 48,86 76,88'.split(' ').map((pair) => {
    const [across = 0, down = 0] = pair.split(',').map(Number);
    return { x: x + (width * across) / 100, y: y + (height * down) / 100 };
  });
  for (const [i, point] of points.entries()) {
    await page.mouse.move(point.x, point.y, { steps: 5 });
    if (i === 0) await page.mouse.down();
  }
  await page.mouse.up();
  await page.locator('[data-area="scores"] [data-highest="true"]').filter({ hasText: '2' }).waitFor();
  await page.locator('[data-area="neuron"]').getByRole('button', { name: 'x37' }).click();
}
