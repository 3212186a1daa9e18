import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountApp, unmountApp } from './testing/mount-app.tsx';
import { element, receiptShown, textOf, valueIn } from './testing/read-page.ts';

beforeEach(async () => {
  await mountApp();
  await receiptShown();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await unmountApp();
});

test('the keyboard alone: select h3, change its bias, switch backend, compare, copy the link', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await tabTo('[role="option"]');
  expect(document.activeElement?.getAttribute('data-part')).toBe('h2');
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByRole('heading', { name: 'Why h3?' })).toBeVisible();
  await expect.poll(weightLabels).toEqual(['+0.98', '+0.95']);

  await tabTo('[data-area="neuron"] tbody tr:last-child button');
  await userEvent.keyboard('{Enter}');
  await tabTo('[data-area="neuron"] [type="range"]');
  const before = valueIn('h3');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.poll(() => valueIn('h3')).not.toBe(before);

  await tabTo('[data-area="backend"] [type="radio"]');
  expect(textOf('[data-receipt="backend"]')).toBe('js');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await receiptShown('wasm');

  await tabTo('[data-area="receipt"] button');
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => textOf('[data-area="receipt"] [role="status"]'))
    .toContain('10 rows: 30 of 30 scores identical');

  await tabTo('header button');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Link copied')).toBeVisible();
  expect(copied.mock.calls[0]?.[0]).toMatch(/#\/play\/gn1\.[\w-]+\?x=1,-0\.5$/);
});

test('the net is one tab stop, with arrow keys inside', async () => {
  await tabTo('[role="option"]');
  for (const [key, label] of [
    ['ArrowRight', 's2'],
    ['ArrowDown', 's3'],
    ['ArrowDown', 's3'],
    ['ArrowLeft', 'h4'],
    ['Home', 'h1'],
    ['ArrowLeft', 'x1'],
    ['End', 'x2'],
  ]) {
    await userEvent.keyboard(`{${key}}`);
    expect(document.activeElement?.getAttribute('data-part')).toBe(label);
  }
  await userEvent.tab();
  expect(document.activeElement?.getAttribute('role')).not.toBe('option');
});

test('a neuron tells a screen reader its value and its weights', async () => {
  await expect
    .element(page.getByRole('option', { name: 'h2: 0.79; x1 +0.40, x2 −0.98, bias +0.41' }))
    .toHaveAttribute('aria-selected', 'true');
});

test('a click picks a neuron; the pointer alone shows the weights of another, or of one line', async () => {
  await page.getByRole('option', { name: /^s1/ }).click();
  await expect.poll(weightLabels).toEqual(['+0.76', '+0.33', '+0.31', '+0.65']);
  await page.getByRole('option', { name: /^h4/ }).hover();
  await expect.poll(weightLabels).toEqual(['+2.24', '−0.15']);
  await userEvent.hover(element('[data-part="x1 h1"] line:last-child'));
  await expect.poll(weightLabels).toEqual(['+1.76']);
});

function weightLabels(): string[] {
  const labels = document.querySelectorAll('[role="listbox"] svg svg:last-child text');
  return Array.from(labels, (label) => label.textContent);
}

async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await userEvent.tab();
    if (document.activeElement?.matches(selector)) return;
  }
  throw new Error(`Tab does not lead to ${selector}`);
}
