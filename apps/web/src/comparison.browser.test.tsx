import type { Backend, Matrix } from '@glassnet/core';
import { backendNames } from '@glassnet/kernels';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openPageBackends, type PageBackends } from './backends.ts';
import { mountApp, unmountApp } from './testing/mount-app.tsx';
import { receiptShown, textOf } from './testing/read-page.ts';

const compareButton = page.getByRole('button', { name: 'Compare backends' });
const verdict = '[data-area="receipt"] [role="status"]';

afterEach(unmountApp);

test('all backends agree on the input and on the rows that come with the net', async () => {
  await mountApp();
  await receiptShown();
  await compareButton.click();
  await expect.poll(() => textOf(verdict)).toContain('This input: 3 of 3 scores identical');
  expect(textOf(verdict)).toContain('10 rows: 30 of 30 scores identical');
  for (const name of backendNames) {
    await expect
      .element(page.getByRole('row', { name: new RegExp(`^${name} `) }))
      .toHaveTextContent(/ ms.* ms/);
  }
});

test('an answer goes when its input goes', async () => {
  await mountApp();
  await receiptShown();
  await compareButton.click();
  await expect.poll(() => textOf(verdict)).toContain('30 of 30');
  await page.getByRole('spinbutton', { name: 'x1 as a number' }).fill('2');
  await expect.poll(() => textOf(verdict)).toContain('compares the bits');
});

test('the first difference is shown with the bits of both', async () => {
  const real = openPageBackends();
  const backends: PageBackends = {
    ...real,
    get: async (name) => (name === 'wasm' ? oneBitOff(await real.get('js')) : real.get(name)),
  };
  await mountApp({ backends });
  await receiptShown();
  await compareButton.click();
  await expect.poll(() => textOf(verdict)).toContain('10 rows: 29 of 30 scores identical');
  expect(textOf(verdict)).toContain('This input: 2 of 3 scores identical');
  expect(textOf(verdict)).toMatch(/js and wasm first differ in row 1, s2\. [0-9a-f]{8} ≠ [0-9a-f]{8}/);
});

test('a comparison that fails says why', async () => {
  const real = openPageBackends();
  const get: PageBackends['get'] = (name) =>
    name === 'wasm' ? Promise.reject(new Error('out of memory')) : real.get(name);
  await mountApp({ backends: { ...real, get } });
  await receiptShown();
  await compareButton.click();
  await expect.poll(() => textOf(verdict)).toContain('The comparison failed: Error: out of memory');
});

/** A backend whose second score is wrong in its last bit. */
function oneBitOff(backend: Backend): Backend {
  return {
    name: 'wasm',
    matmul: (a, b) => backend.matmul(a, b),
    async load(steps) {
      const loaded = await backend.load(steps);
      return {
        run: async (x) => flipped(await loaded.run(x)),
        trace: (x) => loaded.trace(x),
        unload: () => loaded.unload(),
      };
    },
    close: () => backend.close(),
  };
}

function flipped(scores: Matrix): Matrix {
  const data = scores.data.slice();
  const bits = new Uint32Array(data.buffer);
  if (bits[1] !== undefined) bits[1] ^= 1;
  return { ...scores, data };
}
