import { RandomState, TwoLayerNet } from '@glassnet/core';
import { decodeLink, encodeLink } from '@glassnet/core/link';
import { writeSafetensors } from '@glassnet/core/writers/safetensors';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { digestOf } from './testing/digest-of.ts';
import { dropFiles } from './testing/drop-files.ts';
import { mountApp, unmountApp } from './testing/mount-app.tsx';
import { receiptShown, textOf, valueIn } from './testing/read-page.ts';

const digest = () => textOf('[data-receipt="digest"]');
const title = () => textOf('[data-area="net"] h2 + div');

afterEach(unmountApp);

test('a link opens the net and the input that are in it, bit for bit', async () => {
  const net = new TwoLayerNet(3, 5, 2, { random: new RandomState(7) });
  const x = [0.1, -2.5, 1e-7];
  await mountApp({ hash: `#/play/${encodeLink(net)}?x=${x.join(',')}` });
  await expect.poll(digest).toBe(digestOf(net, x));
  expect(title()).toContain('3-5-2');
});

test('what is edited is in the address, and opens again to the same bits', async () => {
  const { store } = await mountApp();
  await receiptShown();
  await page.getByRole('spinbutton', { name: 'x1 → h2' }).fill('0.1');
  await expect.poll(() => location.hash).toMatch(/^#\/play\/gn1\./);
  const { history, x } = store.getState();
  const token = location.hash.split('/')[2]?.split('?')[0] ?? '';
  expect(digestOf(decodeLink(token), x)).toBe(digestOf(history.net, x));
  const address = location.hash;
  await mountApp({ hash: address });
  await expect.poll(digest).toBe(digestOf(history.net, x));
  expect(location.hash).toBe(address);
});

test('a link that is damaged leaves the net in place and says why', async () => {
  const link = encodeLink(new TwoLayerNet(2, 4, 3));
  await mountApp({ hash: `#/play/${link.slice(0, -4)}AAAA` });
  await expect.element(page.getByRole('alert')).toHaveTextContent('LinkError');
  expect(title()).toContain('2-4-3');
});

test('back and forward lead through screens and nets, and what was done to them', async () => {
  await mountApp({ hash: '#/play/seed' });
  await receiptShown();
  await page.getByRole('button', { name: 'All biases to 0' }).click();
  await expect.poll(() => location.hash).toMatch(/gn1\./);
  const edited = valueIn('h2');
  await page.getByRole('combobox', { name: 'Net' }).selectOptions('spiral');
  await expect.poll(title).toContain('2-32-3');
  await page.getByRole('link', { name: 'Batch' }).click();
  await expect.element(page.getByText('300 rows that come with spiral')).toBeVisible();

  history.back();
  await expect.poll(() => document.querySelector('[data-area="net"]')).not.toBeNull();
  expect(title()).toContain('2-32-3');
  history.back();
  await expect.poll(title).toContain('2-4-3');
  await expect.poll(() => valueIn('h2')).toBe(edited);
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  history.forward();
  await expect.poll(title).toContain('2-32-3');
});

test('an address that the browser has moved on to is not written over', async () => {
  const { setX } = await mountApp({ hash: '#/play/seed' });
  setX([2, 2]);
  // As on the way back: the address is another one before the page hears of it.
  history.pushState(null, '', '#/play/spiral');
  await page.getByRole('button', { name: 'Share' }).click();
  await expect.element(page.getByText(/Link copied|take the link/)).toBeVisible();
  expect(location.hash).toBe('#/play/spiral');
});

test('a net that is too large for an address is reached by back and forward all the same', async () => {
  await mountApp();
  await receiptShown();
  dropFiles([new File([writeSafetensors(new TwoLayerNet(100, 60, 3))], 'large.safetensors')]);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect.poll(title).toContain('100-60-3');
  expect(location.hash).toMatch(/file-\d+/);
  history.back();
  await expect.poll(title).toContain('2-4-3');
  history.forward();
  await expect.poll(title).toContain('100-60-3');
  await page.getByRole('button', { name: 'Share' }).click();
  await expect.element(page.getByText('too large for a link')).toBeVisible();
});
