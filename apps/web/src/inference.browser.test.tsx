import { matrix } from '@glassnet/core';
import { digest } from '@glassnet/core/receipt';
import { backendNames } from '@glassnet/kernels';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { formatNumber } from './format-number.ts';
import { seedSubject } from './subject/presets.ts';
import { mountApp, unmountApp } from './testing/mount-app.tsx';
import { receiptShown, scoreColumn, textOf, valueIn } from './testing/read-page.ts';

const { net } = seedSubject();

beforeEach(async () => {
  await mountApp();
  await receiptShown();
});

afterEach(unmountApp);

test('the scores are those of net.predict on the same input', () => {
  expect(scoreColumn(2)).toEqual(written(net.predict(matrix([[1, -0.5]])).data, 3));
  expect(textOf('[data-receipt="digest"]')).toBe(digest(net.predict(matrix([[1, -0.5]]))));
});

test('the highest score is marked, and softmax is beside it', () => {
  expect(textOf('tr[data-highest="true"] th')).toContain('s1');
  expect(scoreColumn(3)).toEqual(['97.6%', '2.2%', '0.2%']);
});

test('a slider moves hidden values and scores with it', async () => {
  const before = scoreColumn(2);
  await page.getByRole('slider', { name: 'x2' }).click({ position: { x: 4, y: 4 } });
  await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}');
  const [, hidden, scores] = net.trace(matrix([[1, -2.9]]));
  await expect.poll(() => scoreColumn(2)).toEqual(written(scores?.data ?? [], 3));
  expect(['h1', 'h2', 'h3', 'h4'].map(valueIn)).toEqual(written(hidden?.data ?? [], 2));
  expect(scoreColumn(2)).not.toEqual(before);
});

describe('a typed number', () => {
  test('moves the net, even while it begins with a minus', async () => {
    await page.getByRole('spinbutton', { name: 'x1 as a number' }).click();
    await userEvent.keyboard('{Control>}a{/Control}-2.25');
    await expect.poll(() => valueIn('x1')).toBe('−2.25');
  });

  test('may lie beyond the slider, but not beyond float32', async () => {
    await page.getByRole('spinbutton', { name: 'x1 as a number' }).fill('100');
    await expect.poll(() => valueIn('x1')).toBe('100');
    await page.getByRole('spinbutton', { name: 'x1 as a number' }).fill('1e39');
    await userEvent.tab();
    await expect.element(page.getByRole('spinbutton', { name: 'x1 as a number' })).toHaveValue(100);
  });
});

test('every backend gives the same digest', async () => {
  const digests = new Set<string>();
  for (const name of backendNames) {
    await page.getByRole('radio', { name, exact: true }).click();
    await receiptShown(name);
    digests.add(textOf('[data-receipt="digest"]'));
  }
  expect([...digests]).toEqual([digest(net.predict(matrix([[1, -0.5]])))]);
});

test('the layers stand in a line with their shapes', () => {
  const stations = page.getByRole('list', { name: 'Layers' }).element().children;
  expect(Array.from(stations, (station) => station.textContent)).toEqual([
    'X(rows, 2)',
    'Affine(2, 4) + (4)',
    'Sigmoid(rows, 4)',
    'Affine(4, 3) + (3)',
    'S(rows, 3)',
  ]);
});

function written(numbers: ArrayLike<number>, digits: number): string[] {
  return Array.from(numbers, (number) => formatNumber(number, digits));
}
