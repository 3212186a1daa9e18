import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openPageBackends } from './backends.ts';
import type { Language } from './messages/messages.ts';
import { mountApp, unmountApp } from './testing/mount-app.tsx';
import { receiptShown, textOf } from './testing/read-page.ts';

const languages: readonly Language[] = ['en', 'ko'];

afterEach(async () => {
  document.documentElement.style.colorScheme = '';
  await unmountApp();
});

describe.each(languages)('in %s', (language) => {
  test.each(['light', 'dark'])('axe finds nothing: %s, compared, digest open', async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    await mountApp({ language });
    await receiptShown();
    document.querySelector('summary')?.click();
    document.querySelector<HTMLElement>('[data-area="receipt"] button')?.click();
    await expect.poll(() => textOf('[data-area="receipt"] [role="status"]')).toContain('30');
    expect(await violations()).toEqual([]);
  });

  test.each(['light', 'dark'])(
    'axe finds nothing: %s, on its way, failed, backend missing',
    async (scheme) => {
      document.documentElement.style.colorScheme = scheme;
      await mountApp({ language, load: () => new Promise(() => undefined) });
      expect(await violations()).toEqual([]);

      await mountApp({ language, load: () => Promise.reject(new Error('gone')) });
      await expect.element(page.getByRole('alert')).toBeVisible();
      expect(await violations()).toEqual([]);

      const backends = openPageBackends();
      const choices = backends.choices.map((choice) => ({ ...choice, whyUnsupported: 'not here' }));
      await mountApp({ language, backends: { ...backends, choices } });
      await receiptShown();
      expect(await violations()).toEqual([]);
    },
  );

  test.each([360, 720, 1100, 1280])('nothing is wider than a page of %i px', async (width) => {
    await mountApp({ language, width });
    await receiptShown();
    document.querySelector('summary')?.click();
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(clientWidth).toBe(width);
    expect(scrollWidth).toBe(width);
  });
});

test('the switch changes every sentence, the language of the document, and what comes next time', async () => {
  await mountApp({ language: 'ko' });
  await receiptShown();
  expect(document.documentElement.lang).toBe('ko');
  await expect.element(page.getByRole('heading', { name: 'h2의 계산' })).toBeVisible();
  await page.getByRole('button', { name: 'EN' }).click();
  await expect.element(page.getByRole('heading', { name: 'Why h2?' })).toBeVisible();
  expect(document.documentElement.lang).toBe('en');
  expect(document.title).toBe('Glassnet: a neural net you can see through');
  expect(document.body.textContent.replace('KO', '')).not.toMatch(/\p{Script=Hangul}/u);
  expect(localStorage.getItem('glassnet.language')).toBe('en');
});

async function violations(): Promise<string[]> {
  const results = await axe.run(document.body, { resultTypes: ['violations'] });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}
