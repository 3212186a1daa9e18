import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Language } from './language/words.ts';
import { mountApp, unmountApp } from './testing/mount-app.tsx';
import { element, receiptShown } from './testing/read-page.ts';
import { violations } from './testing/violations.ts';

const languages: readonly Language[] = ['en', 'ko'];
const widths = [360, 720, 1100, 1280];
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
  test.each(screens)(
    '%s has no violation in any theme, and no width is too narrow for it',
    async (hash, sign) => {
      await mountApp({ language, hash });
      await expect.poll(() => document.querySelector(sign)).not.toBeNull();
      expect(await violations()).toEqual([]);
      document.querySelector('summary')?.click();
      for (const width of widths) {
        await page.viewport(width, 800);
        const { scrollWidth, clientWidth } = document.documentElement;
        expect(clientWidth).toBe(width);
        await expect.poll(() => scrollWidth).toBe(width);
      }
    },
  );
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
