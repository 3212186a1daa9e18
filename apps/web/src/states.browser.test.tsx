import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { openPageBackends, type PageBackends } from './backends.ts';
import { mountApp, unmountApp } from './testing/mount-app.tsx';
import { receiptShown, scoreColumn, textOf, valueIn } from './testing/read-page.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  await unmountApp();
});

test('nothing moves while a value does', async () => {
  await mountApp();
  await receiptShown();
  const before = places();
  for (const value of ['-3', '-0.35', '3']) {
    await page.getByRole('spinbutton', { name: 'x1 as a number' }).fill(value);
    await expect.poll(() => Number(valueIn('x1').replace('−', '-'))).toBe(Number(Number(value).toFixed(2)));
    expect(places()).toEqual(before);
  }
});

test('a net that does not arrive is named, the one before it stays, and there is a way on', async () => {
  const fetchNow = globalThis.fetch;
  const missing = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async () => new Response('', { status: 404 }));
  await mountApp({ hash: '#/play/spiral' });
  await expect.element(page.getByRole('alert')).toHaveTextContent('spiral could not be opened');
  expect(valueIn('h2')).toBe('0.79');
  missing.mockImplementation(fetchNow);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => textOf('[data-area="net"] h2 + div')).toContain('2-32-3');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('a net that was too large for an address and is forgotten says so', async () => {
  await mountApp({ hash: '#/play/file-7' });
  await expect.element(page.getByRole('alert')).toHaveTextContent('Open the file again');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('a backend that cannot run here is disabled and says why', async () => {
  const real = openPageBackends();
  const choices = real.choices.map((choice) =>
    choice.name === 'workers'
      ? { ...choice, whyUnsupported: 'this JavaScript engine starts no workers' }
      : choice,
  );
  await mountApp({ backends: { ...real, choices } });
  await expect.element(page.getByRole('radio', { name: 'workers' })).toBeDisabled();
  expect(textOf('[data-area="backend"]')).toContain(
    'workers cannot run here: this JavaScript engine starts no workers',
  );
});

test('a call that fails leaves the last numbers and says so', async () => {
  const real = openPageBackends();
  const get: PageBackends['get'] = (name) =>
    name === 'wasm' ? Promise.reject(new Error('out of memory')) : real.get(name);
  await mountApp({ backends: { ...real, get } });
  await receiptShown();
  const scores = scoreColumn(2);
  await page.getByRole('radio', { name: 'wasm' }).click();
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent(
      'The last call on wasm failed; the numbers are of the call before it. Error: out of memory',
    );
  expect(scoreColumn(2)).toEqual(scores);
  await page.getByRole('radio', { name: 'js', exact: true }).click();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('a slow backend cannot overtake the one picked after it', async () => {
  const real = openPageBackends();
  const opening = Promise.withResolvers<void>();
  const get: PageBackends['get'] = async (name) => {
    if (name === 'wasm') await opening.promise;
    return real.get(name);
  };
  await mountApp({ backends: { ...real, get } });
  await receiptShown('js');
  await page.getByRole('radio', { name: 'wasm' }).click();
  await page.getByRole('radio', { name: 'workers' }).click();
  await receiptShown('workers');
  opening.resolve();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await receiptShown('workers');
});

/** Where every panel, neuron and number stands. */
function places(): string[] {
  return Array.from(document.querySelectorAll('section, [role="option"] circle, th, td'), (part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    return [x, y, width, height].map((pixels) => pixels.toFixed(1)).join(' ');
  });
}
