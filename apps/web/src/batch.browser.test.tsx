import { digest } from '@glassnet/core/receipt';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { dropFiles } from './testing/drop-files.ts';
import { mountApp, unmountApp } from './testing/mount-app.tsx';
import { textOf, valueIn } from './testing/read-page.ts';

const lines = () => document.querySelectorAll('[data-area="list"] tbody tr[data-wrong]');
const count = () => textOf('[data-area="list"] h2 + div');

afterEach(unmountApp);

test('the rows of the digits: accuracy, confusion, and the receipt of them all', async () => {
  const { store } = await mountApp({ hash: '#/batch/digits' });
  await expect.element(page.getByText('357 of 360 right')).toBeVisible();
  const { history, subject } = store.getState();
  const all = digest(history.net.predict(subject.rows ?? { rows: 0, cols: 64, data: new Float32Array() }));
  expect(document.body.textContent).toContain(all);
  await expect.element(page.getByRole('button', { name: '39 rows of 0 predicted as 0' })).toBeVisible();
});

test('only the rows in sight are in the document, and those that are wrong can be picked', async () => {
  await mountApp({ hash: '#/batch/digits' });
  await expect.poll(() => lines().length).toBeGreaterThan(5);
  expect(lines().length).toBeLessThan(60);
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Show' }), 'wrong ones');
  await expect.poll(count).toBe('3 rows');
  expect(lines()).toHaveLength(3);
  await page.getByRole('button', { name: '1 rows of 6 predicted as 8' }).click();
  await expect.poll(count).toBe('1 rows');
  await page.getByRole('link', { name: /Look at row/ }).click();
  await expect
    .poll(() => document.querySelector('[data-area="scores"] [data-highest="true"]')?.textContent)
    .toMatch(/^8 /);
});

test('sorting: the most doubtful first', async () => {
  await mountApp({ hash: '#/batch/spiral' });
  await expect.poll(() => lines().length).toBeGreaterThan(5);
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Order' }), 'most doubtful first');
  const margins = Array.from(lines(), (line) => Number(line.children[4]?.textContent));
  expect(margins).toEqual(margins.toSorted((a, b) => a - b));
});

test('own rows with their classes, dropped', async () => {
  await mountApp();
  dropFiles([new File(['x1,x2,class\n1,-0.5,0\n0,0,2\n-1,2,0\n'], 'rows.csv')]);
  await expect.element(page.getByText('2 of 3 right')).toBeVisible();
  expect(lines()).toHaveLength(3);
  await page.getByRole('link', { name: 'Look at row 1' }).click();
  await expect.poll(() => valueIn('s1')).toBe('3.89');
  await page.getByRole('link', { name: 'Batch' }).click();
  await page.getByRole('button', { name: 'Back to the rows of the net' }).click();
  await expect.element(page.getByText('10 rows that come with seed')).toBeVisible();
});

test('a file that is no rows for this net leaves the rows and says why', async () => {
  await mountApp({ hash: '#/batch/seed' });
  await expect.poll(() => lines().length).toBe(10);
  dropFiles([new File(['1,2,3,4,5\n'], 'wide.csv')]);
  await expect.element(page.getByRole('alert')).toHaveTextContent('wide.csv cannot be used');
  expect(lines()).toHaveLength(10);
});
