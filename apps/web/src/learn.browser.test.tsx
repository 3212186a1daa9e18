import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mountApp, unmountApp } from './testing/mount-app.tsx';
import { element, textOf } from './testing/read-page.ts';

const explanation = (chapter: string) => textOf(`[data-chapter="${chapter}"] [role="status"]`);

afterEach(unmountApp);

test('each line of code can be pressed, and is explained', async () => {
  await mountApp({ hash: '#/learn/seed' });
  await expect.poll(() => document.querySelectorAll('[data-chapter]').length).toBe(7);
  const buttons = document.querySelectorAll<HTMLElement>('[data-chapter] li button');
  expect(buttons.length).toBeGreaterThan(15);
  const told = new Set<string>();
  for (const button of buttons) {
    const chapter = button.closest('[data-chapter]')?.getAttribute('data-chapter') ?? '';
    button.click();
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
    told.add(explanation(chapter));
  }
  expect(told.size).toBe(buttons.length);
});

test('the figures compute: what is typed goes through all of them', async () => {
  await mountApp({ hash: '#/learn/seed' });
  await expect.poll(() => document.querySelector('[data-chapter="neuron"] math')).not.toBeNull();
  expect(textOf('[data-chapter="neuron"] math:last-child')).toBe('z=0.400+0.489+0.411=1.299');
  await page.getByRole('spinbutton', { name: 'x1 as a number' }).fill('0');
  await page.getByRole('spinbutton', { name: 'x2 as a number' }).fill('0');
  await expect
    .poll(() => textOf('[data-chapter="neuron"] math:last-child'))
    .toBe('z=0.000+0.000+0.411=0.411');
  expect(textOf('[data-chapter="layer"] table:last-child')).toContain('0.41');
  expect(element('[data-chapter="classes"] [data-highest="true"]').textContent).toContain('s1');
});

test('it leads on to the nets to play with', async () => {
  await mountApp({ hash: '#/learn/seed' });
  await page.getByRole('link', { name: /the spiral/ }).click();
  await expect.poll(() => document.querySelector('[data-area="net"]')?.textContent).toContain('2-32-3');
});
