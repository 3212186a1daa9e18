import { argmax } from '@glassnet/core';
import { decisionMap } from '@glassnet/core/decision-map';
import { backendNames, openBackend } from '@glassnet/kernels';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { classHue } from './map/class-colors.ts';
import { viewOf } from './map/follow-map.ts';
import { MAP_CELLS } from './map/map-size.ts';
import { MapThread } from './map/map-thread.ts';
import { runMap } from './map/run-map.ts';
import { mountApp, unmountApp } from './testing/mount-app.tsx';
import { element, pixelsOf } from './testing/read-page.ts';

const canvas = '[data-area="map"] canvas';
const size = { width: MAP_CELLS, height: MAP_CELLS };

afterEach(unmountApp);

async function painted(): Promise<void> {
  await expect.poll(() => document.querySelector('[data-area="map"]')?.textContent).toContain('65,536');
}

function wipe(): void {
  const drawn = element(canvas);
  if (drawn instanceof HTMLCanvasElement) drawn.getContext('2d')?.clearRect(0, 0, drawn.width, drawn.height);
}

/** Of many numbers, sooner than `toEqual` finds out. */
function areEqual(some: Uint8ClampedArray, others: Uint8ClampedArray): boolean {
  return some.length === others.length && some.every((level, i) => level === others[i]);
}

test('every backend paints the same pixels', async () => {
  const { store } = await mountApp({ hash: '#/play/spiral' });
  await painted();
  const pixels = pixelsOf(canvas);
  expect(pixels.some((level) => level > 0)).toBe(true);
  // Last the one that was there first, so that each of them has to paint.
  for (const name of backendNames.toReversed()) {
    wipe();
    await page.getByRole('radio', { name, exact: true }).click();
    await expect.poll(() => store.getState().prediction.receipt?.backend).toBe(name);
    await expect.poll(() => areEqual(pixelsOf(canvas), pixels)).toBe(true);
  }
});

test('a thread of its own gives the same map, and one that is closed gives none', async () => {
  const { store } = await mountApp();
  const { net } = store.getState().history;
  const view = viewOf(store.getState(), [0, 1]);
  const here = await runMap(net, view, await openBackend('js'));
  const thread = new MapThread();
  await expect.poll(() => thread.isReady).toBe(true);
  for (const name of ['js', 'wasm'] as const) {
    const there = await thread.run(net, view, name);
    expect(areEqual(there.image.data, here.image.data)).toBe(true);
    expect(there.counts).toEqual(here.counts);
  }
  const late = thread.run(net, view, 'js');
  thread.close();
  await expect(late).rejects.toThrow('has ended');
  expect(thread.isReady).toBe(false);
});

test('the hue of a pixel is that of the highest score there', async () => {
  const { store } = await mountApp({ hash: '#/play/spiral' });
  await painted();
  const state = store.getState();
  const js = await openBackend('js');
  const { classes, scores } = await decisionMap(state.history.net, viewOf(state, [0, 1]), size, js);
  expect(Array.from(classes)).toEqual(argmax(scores));
  const pixels = pixelsOf(canvas);
  for (let cell = 0; cell < MAP_CELLS * MAP_CELLS; cell += 97) {
    const shown = [...pixels.subarray(4 * cell, 4 * cell + 3)];
    const order = (color: readonly number[]) =>
      color.map((level, i) => [level, i]).sort(([a = 0], [b = 0]) => b - a);
    // Shades and patterns make a hue paler and darker; which of red, green and blue is strongest stays.
    expect(order(shown)[0]?.[1]).toBe(order(classHue(classes[cell] ?? -1))[0]?.[1]);
  }
});

test('dragging on the map moves the input', async () => {
  const { store } = await mountApp({ hash: '#/play/spiral' });
  await painted();
  const map = page.elementLocator(element(canvas));
  await map.click({ position: { x: 64, y: 192 } });
  const [across = 0, up = 0] = store.getState().x;
  expect(across).toBeCloseTo(-0.5, 1);
  expect(up).toBeCloseTo(-0.5, 1);
  await expect
    .element(page.getByRole('slider', { name: 'x1', exact: true }))
    .toHaveValue(String(Math.round(across * 50) / 50));
});

test('with more than two inputs one picks those that the map runs over', async () => {
  await mountApp({ hash: '#/play/picture' });
  await painted();
  const before = pixelsOf(canvas);
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'across' }), 'x3');
  await expect.poll(() => pixelsOf(canvas)).not.toEqual(before);
  // The one that is taken is exchanged.
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'up' }), 'x3');
  await expect.element(page.getByRole('combobox', { name: 'across' })).toHaveDisplayValue('x2');
});

test('a map of a picture would say nothing: there is none', async () => {
  await mountApp({ hash: '#/play/digits' });
  await expect.poll(() => document.querySelector('[data-area="neuron"] figure')).not.toBeNull();
  expect(document.querySelector(canvas)).toBeNull();
});
