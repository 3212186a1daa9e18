import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPageBackends } from './backends.ts';
import type { Language } from './language/words.ts';
import { mountApp, unmountApp } from './testing/mount-app.tsx';
import { element, receiptShown, textOf } from './testing/read-page.ts';

const languages: readonly Language[] = ['en', 'ko'];
const themes = ['light', 'dark'] as const;
/** Every screen, and what tells that it is there. */
const screens = [
  ['#/play/seed', '[data-area="neuron"]'],
  ['#/play/picture', '[data-area="map"] select'],
  ['#/play/spiral', '[data-area="map"] path'],
  ['#/play/digits', '[data-area="neuron"] figure'],
  ['#/batch/seed', '[data-area="shares"]'],
  ['#/batch/digits', '[data-area="confusion"]'],
  ['#/race/seed', '[data-area="race"]'],
  ['#/learn/seed', '[data-chapter="blocks"]'],
] as const;

afterEach(unmountApp);

describe.each(languages)('in %s', (language) => {
  describe.each(themes)('%s', (theme) => {
    test.each(screens)('axe finds nothing on %s', async (hash, sign) => {
      await mountApp({ language, theme, hash });
      await expect.poll(() => document.querySelector(sign)).not.toBeNull();
      expect(await violations()).toEqual([]);
    });

    test('axe finds nothing when backends were compared and the digest is open', async () => {
      await mountApp({ language, theme });
      await receiptShown();
      document.querySelector('summary')?.click();
      document.querySelector<HTMLElement>('[data-area="receipt"] button')?.click();
      await expect.poll(() => textOf('[data-area="receipt"] [role="status"]')).toContain('30');
      expect(await violations()).toEqual([]);
    });

    test('axe finds nothing in windows: export, help', async () => {
      await mountApp({ language, theme });
      for (const name of [/Export|내보내기/, /Help|도움말/]) {
        await page.getByRole('button', { name }).click();
        await expect.element(page.getByRole('dialog')).toBeVisible();
        expect(await violations()).toEqual([]);
        await userEvent.keyboard('{Escape}');
        await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
      }
    });

    test('axe finds nothing when a net did not arrive, or a backend is missing', async () => {
      const backends = openPageBackends();
      const choices = backends.choices.map((choice) => ({ ...choice, whyUnsupported: 'not here' }));
      await mountApp({ language, theme, hash: '#/play/gn1.broken', backends: { ...backends, choices } });
      await expect.element(page.getByRole('alert')).toBeVisible();
      expect(await violations()).toEqual([]);
    });
  });

  describe.each([360, 720, 1100, 1280])('on %i px', (width) => {
    test.each(screens)('nothing of %s is wider than the page', async (hash, sign) => {
      await mountApp({ language, width, hash });
      await expect.poll(() => document.querySelector(sign)).not.toBeNull();
      document.querySelector('summary')?.click();
      const { scrollWidth, clientWidth } = document.documentElement;
      expect(clientWidth).toBe(width);
      expect(scrollWidth).toBe(width);
    });
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

test('the theme is picked with a button, shown at once, and kept', async () => {
  await mountApp();
  await receiptShown();
  const paper = () => getComputedStyle(element('[data-area="net"]')).backgroundColor;
  const light = paper();
  await page.getByRole('button', { name: 'Theme: as the system' }).click();
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await expect.element(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  expect(paper()).not.toBe(light);
  expect(localStorage.getItem('glassnet.theme')).toBe('dark');
});

async function violations(): Promise<string[]> {
  const results = await axe.run(document.body, { resultTypes: ['violations'] });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}
