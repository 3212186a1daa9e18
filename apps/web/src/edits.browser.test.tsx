import { withBias, withoutBiases } from '@glassnet/core/edits';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Playground } from './playground/playground.ts';
import { seedSubject } from './subject/presets.ts';
import { digestOf } from './testing/digest-of.ts';
import { mountApp, unmountApp } from './testing/mount-app.tsx';
import { receiptShown, textOf, valueIn } from './testing/read-page.ts';

const { net, start } = seedSubject();
const digest = () => textOf('[data-receipt="digest"]');
const press = (name: string) => page.getByRole('button', { name }).click();
let playground: Playground;

beforeEach(async () => {
  playground = await mountApp();
  await receiptShown();
});
afterEach(unmountApp);

test('biases to 0, and back again', async () => {
  await press('All biases to 0');
  await expect.poll(digest).toBe(digestOf(withoutBiases(net), start.x));
  await expect.element(page.getByText('an input of zeros gives z = 0')).toBeVisible();
  await press('Undo');
  await expect.poll(digest).toBe(digestOf(net, start.x));
  await press('Redo');
  await expect.poll(digest).toBe(digestOf(withoutBiases(net), start.x));
});

test('without its sigmoid the net is two Affines, which collapse into one with the same scores', async () => {
  await press('Take out Sigmoid');
  await expect
    .poll(() => textOf('[data-area="net"] ol'))
    .toBe('X(rows, 2)Affine(2, 4) + (4)Affine(4, 3) + (3)S(rows, 3)');
  const straight = playground.store.getState().prediction.trace.at(-1)?.data ?? new Float32Array();
  await press('Two Affines into one');
  await expect.poll(() => textOf('[data-area="net"] ol')).toBe('X(rows, 2)Affine(2, 3) + (3)S(rows, 3)');
  const collapsed = playground.store.getState().prediction.trace.at(-1)?.data ?? new Float32Array();
  collapsed.forEach((score, i) => {
    expect(score).toBeCloseTo(straight[i] ?? Number.NaN, 5);
  });
  await press('Undo');
  await press('Undo');
  await expect.poll(digest).toBe(digestOf(net, start.x));
});

test('hidden neurons may change places: no score does', async () => {
  const before = valueIn('s1');
  const [h2, h3] = [valueIn('h2'), valueIn('h3')];
  await press('Swap h2 and h3');
  await expect.poll(() => [valueIn('h2'), valueIn('h3')]).toEqual([h3, h2]);
  expect(valueIn('s1')).toBe(before);
});

test('a dragged weight is one step back, by button or by key', async () => {
  const slider = page.getByRole('slider', { name: 'x1 → h2' });
  await slider.click({ position: { x: 2, y: 10 } });
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  await expect.poll(digest).not.toBe(digestOf(net, start.x));
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(digest).toBe(digestOf(net, start.x));
});

test('a line of the drawing and a line of the sum lead to their weight, the bias to the bias', async () => {
  await page.getByRole('button', { name: 'x2', exact: true }).click();
  await expect.element(page.getByRole('slider', { name: 'x2 → h2' })).toBeVisible();
  await page.getByRole('button', { name: 'bias', exact: true }).click();
  await page.getByRole('spinbutton', { name: 'bias → h2' }).fill('-1.25');
  await expect.poll(digest).toBe(digestOf(withBias(net, 0, 1, -1.25), start.x));
  await userEvent.click(document.querySelector('[data-part="h4 s3"] line:last-child') ?? document.body);
  await expect.element(page.getByRole('slider', { name: 'h4 → s3' })).toBeVisible();
});

test('digits: as many as one wants, or the bits', async () => {
  const z = () => textOf('[data-part-of-sum="z"]');
  expect(z()).toBe('1.299');
  for (const [name, text] of [
    ['6', '1.299344'],
    ['all', '1.2993444'],
    ['hex', '3fa650ea'],
  ] as const) {
    await page.getByRole('radio', { name, exact: true }).click();
    await expect.poll(() => z()).toMatch(new RegExp(`^${text.slice(0, 4)}`));
  }
});

test('a score that is no number is shown as such, and the first neuron that made one is selected', async () => {
  playground.edit(withBias(net, 0, 2, Number.NaN));
  await expect.element(page.getByRole('heading', { name: 'Why h3?' })).toBeVisible();
  await expect.element(page.getByText('h3 is the first neuron that became NaN')).toBeVisible();
  expect([valueIn('h3'), valueIn('s1'), valueIn('s2')]).toEqual(['NaN', 'NaN', 'NaN']);
  await press('Undo');
  await expect.element(page.getByText('is the first neuron')).not.toBeInTheDocument();
});
