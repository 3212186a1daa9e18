import { bundledModels } from '@glassnet/models';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openPageBackends, type PageBackends } from './backends.ts';
import { loadModel, type Model } from './model.ts';
import { loadSeed, mountApp, unmountApp } from './testing/mount-app.tsx';
import { element, receiptShown, scoreColumn, textOf, valueIn } from './testing/read-page.ts';

afterEach(unmountApp);

test('while the net is on its way the page stands where it will stand, without numbers', async () => {
  const arrival = Promise.withResolvers<Model>();
  await mountApp({ load: () => arrival.promise });
  await expect.element(page.getByText('Loading the net')).toBeInTheDocument();
  expect(getComputedStyle(element('[data-part="h2"] text[data-number]')).visibility).toBe('hidden');
  const before = places();
  arrival.resolve(await loadSeed());
  await receiptShown();
  expect(places()).toEqual(before);
  await expect.element(page.getByText('Loading the net')).not.toBeInTheDocument();
});

test('nothing moves while a value does', async () => {
  await mountApp();
  await receiptShown();
  const before = places();
  for (const value of ['-3', '-0.35', '3']) {
    await page.getByRole('spinbutton', { name: 'x1' }).fill(value);
    await expect.poll(() => Number(valueIn('x1').replace('−', '-'))).toBe(Number(Number(value).toFixed(2)));
    expect(places()).toEqual(before);
  }
});

test('a net that does not arrive is named, with a way on', async () => {
  const missing = new URL('/no-such-file', location.href);
  let attempts = 0;
  await mountApp({
    load() {
      attempts += 1;
      return attempts === 1 ? loadModel({ ...bundledModels.seed, file: missing }) : loadSeed();
    },
  });
  await expect.element(page.getByRole('alert')).toHaveTextContent('The net did not arrive');
  await page.getByRole('button', { name: 'Try again' }).click();
  await receiptShown();
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
  await page.getByRole('radio', { name: 'js' }).click();
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
