/** No state of a screen breaks a rule either, in either language and theme. */

import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { openPageBackends, type PageBackends } from './backends.ts';
import type { Language } from './language/words.ts';
import { dropFiles } from './testing/drop-files.ts';
import { fixtureFile } from './testing/fixture-file.ts';
import { mountApp, unmountApp } from './testing/mount-app.tsx';
import { element, receiptShown, textOf } from './testing/read-page.ts';
import { violations } from './testing/violations.ts';

const languages: readonly Language[] = ['en', 'ko'];

afterEach(async () => {
  vi.restoreAllMocks();
  await unmountApp();
});

/** Each leads to a state, and waits until it is there. */
const states = {
  async 'backends compared, the digest open'(language: Language) {
    await mountApp({ language });
    await receiptShown();
    press('summary');
    press('[data-area="receipt"] button');
    await expect.poll(() => textOf('[data-area="receipt"] [role="status"]')).toContain('30');
  },

  async 'the window for export'(language: Language) {
    await mountApp({ language });
    await page.getByRole('button', { name: /Export|내보내기/ }).click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
  },

  async 'the window for help'(language: Language) {
    await mountApp({ language });
    await page.getByRole('button', { name: /Help|도움말/ }).click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
  },

  async 'a net on its way'(language: Language) {
    vi.spyOn(globalThis, 'fetch').mockImplementation(() => new Promise(() => undefined));
    const { store } = await mountApp({ language });
    location.hash = '#/play/spiral';
    await expect.poll(() => store.getState().arrival.state).toBe('loading');
    await expect.poll(() => document.body.textContent).toMatch(/Opening spiral|spiral 여는 중/);
  },

  async 'a net that did not arrive, and backends that cannot run'(language: Language) {
    const backends = openPageBackends();
    const choices = backends.choices.map((choice) => ({ ...choice, whyUnsupported: 'not here' }));
    await mountApp({ language, hash: '#/play/gn1.broken', backends: { ...backends, choices } });
    await expect.element(page.getByRole('alert')).toBeVisible();
  },

  async 'a call that failed'(language: Language) {
    const real = openPageBackends();
    const get: PageBackends['get'] = (name) =>
      name === 'wasm' ? Promise.reject(new Error('out of memory')) : real.get(name);
    await mountApp({ language, backends: { ...real, get } });
    await page.getByRole('radio', { name: 'wasm' }).click();
    await expect.element(page.getByRole('alert')).toBeVisible();
  },

  async 'a file before it is opened'(language: Language) {
    await mountApp({ language });
    dropFiles([await fixtureFile('torch/float64.safetensors')]);
    await expect
      .element(page.getByRole('combobox', { name: /Between the layers|계층 사이의/ }))
      .toBeVisible();
  },

  async 'a file that cannot be opened'(language: Language) {
    await mountApp({ language });
    dropFiles([new File(['hello'], 'text.npz')]);
    await expect.element(page.getByRole('alert')).toBeVisible();
  },

  async 'rows that cannot be used'(language: Language) {
    await mountApp({ language, hash: '#/batch/seed' });
    dropFiles([new File(['1,2,3,4,5\n'], 'wide.csv')]);
    await expect.element(page.getByRole('alert')).toBeVisible();
  },

  async 'scores that are no numbers'(language: Language) {
    const { setX } = await mountApp({ language });
    setX([Number.NaN, 1]);
    await expect.poll(() => document.querySelector('[data-finite="false"]')).not.toBeNull();
  },

  async 'the race, run'(language: Language) {
    await mountApp({ language, hash: '#/race/seed' });
    await page.getByRole('spinbutton').fill('2');
    press('[data-area="race"] button');
    await expect.poll(() => document.querySelector('[data-area="race"] svg')).not.toBeNull();
  },

  async 'a lesson with a line of code pressed'(language: Language) {
    await mountApp({ language, hash: '#/learn/seed' });
    await expect.poll(() => document.querySelectorAll('[data-chapter] code').length).toBeGreaterThan(3);
    document
      .querySelectorAll<HTMLElement>('[data-chapter] pre button, [data-chapter] button')
      .forEach((line) => {
        line.click();
      });
  },

  async 'the sheet of a phone, open'(language: Language) {
    await mountApp({ language, width: 360 });
    press('[aria-expanded]');
    await expect.poll(() => document.querySelector('[aria-expanded="true"]')).not.toBeNull();
  },
};

describe.each(languages)('in %s', (language) => {
  test.each(Object.entries(states))('axe finds nothing in: %s', async (_, reach) => {
    await reach(language);
    expect(await violations()).toEqual([]);
  });
});

function press(selector: string): void {
  const pressed = element(selector);
  if (pressed instanceof HTMLElement) pressed.click();
}
