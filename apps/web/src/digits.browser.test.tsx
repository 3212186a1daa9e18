import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mountApp, unmountApp } from './testing/mount-app.tsx';
import { element, textOf } from './testing/read-page.ts';

const highest = () => textOf('[data-area="scores"] [data-highest="true"] th');
/** A two, as a hand writes it on a pad of 100 by 100. */
const TWO = '28,28 38,12 58,10 70,24 66,42 46,66 26,88 48,86 76,88';

afterEach(unmountApp);

test('a digit that is drawn is read while it is drawn, and can be cleared', async () => {
  const { store } = await mountApp({ hash: '#/play/digits' });
  await expect.element(page.getByRole('img', { name: 'Drawing pad' })).toBeVisible();
  draw(TWO);
  await expect.poll(highest).toMatch(/^2 /);
  expect(document.querySelectorAll('[data-area="input"] polyline')).toHaveLength(1);
  expect(store.getState().x.every((value) => Number.isInteger(16 * value) && value <= 1)).toBe(true);
  await page.getByRole('button', { name: 'Clear' }).click();
  expect(store.getState().x).toEqual(new Array(64).fill(0));
});

test('a row of the data takes the place of the drawing', async () => {
  await mountApp({ hash: '#/play/digits' });
  await expect.element(page.getByRole('img', { name: 'Drawing pad' })).toBeVisible();
  draw(TWO);
  await page.getByRole('spinbutton', { name: 'Row' }).fill('4');
  await expect.poll(highest).toMatch(/^9 /);
  expect(document.querySelector('[data-area="input"] polyline')).toBeNull();
});

test('a hidden neuron shows what it looks for, and the ink on it', async () => {
  await mountApp({ hash: '#/play/digits' });
  await expect.element(page.getByRole('img', { name: 'What h2 looks for' })).toBeVisible();
  const tiles = document.querySelectorAll('[data-area="net"] image');
  expect(tiles).toHaveLength(32);
  expect(new Set(Array.from(tiles, (tile) => tile.getAttribute('href'))).size).toBe(32);
});

function draw(points: string): void {
  const pad = element('[data-area="input"] svg');
  const { left, top, width, height } = pad.getBoundingClientRect();
  const [first, ...others] = points.split(' ').map((pair) => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return { clientX: left + (width * x) / 100, clientY: top + (height * y) / 100 };
  });
  const send = (type: string, at: typeof first) =>
    pad.dispatchEvent(new PointerEvent(type, { ...at, pointerId: 1, bubbles: true }));
  pad.setPointerCapture = () => undefined;
  pad.hasPointerCapture = () => true;
  send('pointerdown', first);
  for (const at of others) send('pointermove', at);
}
