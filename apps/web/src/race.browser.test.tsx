import { backendNames } from '@glassnet/kernels';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mountApp, unmountApp } from './testing/mount-app.tsx';
import { pixelsOf, textOf } from './testing/read-page.ts';

const canvas = '[data-area="frames"] canvas';
const inked = () => pixelsOf(canvas).some((level) => level > 0);

afterEach(unmountApp);

test('the map turns, frame by frame, on the backend picked, and stops', async () => {
  await mountApp({ hash: '#/race/seed' });
  await expect.poll(inked).toBe(true);
  await page.getByRole('radio', { name: 'wasm', exact: true }).click();
  const before = pixelsOf(canvas);
  await page.getByRole('button', { name: 'Turn the spiral' }).click();
  await expect.poll(() => Number(textOf('[data-frames="per second"]'))).toBeGreaterThan(0);
  expect(pixelsOf(canvas)).not.toEqual(before);
  expect(textOf('[data-frames="inference"]')).toMatch(/ ms$/);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect.poll(() => textOf('[data-frames="per second"]')).toBe('–');
});

test('more hidden neurons are more work for the same map', async () => {
  await mountApp({ hash: '#/race/seed' });
  await expect.poll(inked).toBe(true);
  const before = pixelsOf(canvas);
  await page.getByRole('spinbutton').fill('64');
  await expect.element(page.getByRole('heading', { name: '2-64-3' })).toBeVisible();
  await expect
    .poll(() => document.querySelector('[data-area="race"]')?.textContent)
    .toContain('2-64-3 on every backend');
  await page.getByRole('spinbutton').fill('2');
  await expect.poll(() => pixelsOf(canvas)).not.toEqual(before);
});

test('all backends race on the same rows, and the line of a frame is drawn', async () => {
  await mountApp({ hash: '#/race/seed' });
  await page.getByRole('spinbutton').fill('2');
  await page.getByRole('button', { name: 'Start the race' }).click();
  for (const name of backendNames) {
    await expect.element(page.getByRole('row', { name: new RegExp(`^${name} .* ms`) })).toBeVisible();
  }
  await expect.element(page.getByRole('img', { name: /Milliseconds of each backend: js: / })).toBeVisible();
  expect(textOf('[data-area="race"]')).toContain('16.7 ms');
});
