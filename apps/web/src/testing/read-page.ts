/** What stands on the page, for tests to compare. */

import { expect } from 'vitest';

/** Waits until a receipt is shown, of that backend when one is named. */
export async function receiptShown(backend?: string): Promise<void> {
  await expect.poll(() => textOf('[data-receipt="digest"]')).toMatch(/^[0-9a-f]{64}$/);
  if (backend !== undefined) await expect.poll(() => textOf('[data-receipt="backend"]')).toBe(backend);
}

export function textOf(selector: string): string {
  return element(selector).textContent;
}

/** The number in a neuron, as it is written there. */
export function valueIn(label: string): string {
  const texts = document.querySelectorAll(`[data-part="${label}"] text`);
  return texts[texts.length - 1]?.textContent ?? '';
}

/** The texts in a column of the table of scores: 1 holds the bars, 2 the scores, 3 softmax. */
export function scoreColumn(column: number): string[] {
  const rows = document.querySelectorAll('[data-area="scores"] tbody tr');
  return Array.from(rows, (row) => row.children[column]?.textContent ?? '');
}

/** The pixels of the first canvas there, as bytes. */
export function pixelsOf(selector: string): Uint8ClampedArray {
  const canvas = element(selector);
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error(`${selector} is no canvas`);
  const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  if (data === undefined) throw new Error(`${selector} has no pixels`);
  return data;
}

export function element(selector: string): Element {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`nothing on the page is ${selector}`);
  return found;
}
