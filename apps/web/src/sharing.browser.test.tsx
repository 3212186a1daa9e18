import { readNet } from '@glassnet/core/reader';
import { writeSafetensors } from '@glassnet/core/writers/safetensors';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { seedSubject } from './subject/presets.ts';
import { mountApp, unmountApp } from './testing/mount-app.tsx';
import { receiptShown } from './testing/read-page.ts';

const { net } = seedSubject();
let saved: { readonly name: string; readonly content: Blob }[];

beforeEach(async () => {
  saved = [];
  const blobs = new Map<string, Blob>();
  const make = URL.createObjectURL;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = make(blob);
    if (blob instanceof Blob) blobs.set(address, blob);
    return address;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, content: blobs.get(this.href) ?? new Blob() });
  });
  await mountApp();
  await receiptShown();
  await page.getByRole('button', { name: 'Export' }).click();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await unmountApp();
});

test.each(['safetensors', 'npz', 'onnx'])('a saved .%s holds the net', async (format) => {
  await page.getByRole('button', { name: `.${format}`, exact: true }).click();
  await expect.poll(() => saved.length).toBe(1);
  const [{ name, content } = { name: '', content: new Blob() }] = saved;
  expect(name).toBe(`seed.${format}`);
  const read = await readNet(new Uint8Array(await content.arrayBuffer()));
  expect(writeSafetensors(read)).toEqual(writeSafetensors(net));
});

test('the drawing is saved as it is seen: every neuron, without style sheets', async () => {
  await page.getByRole('button', { name: '.svg', exact: true }).click();
  await expect.poll(() => saved.length).toBe(1);
  const svg = new DOMParser().parseFromString((await saved[0]?.content.text()) ?? '', 'image/svg+xml');
  expect(svg.querySelector('parsererror')).toBeNull();
  expect(svg.documentElement.textContent).toContain('h4');
  expect(svg.querySelectorAll('[class], [role], [tabindex]')).toHaveLength(0);
  expect(svg.querySelectorAll('line[stroke-dasharray="7px, 5px"]').length).toBeGreaterThan(3);
});

test('as a picture it has the size of the drawing, twice', async () => {
  await page.getByRole('button', { name: '.png', exact: true }).click();
  await expect.poll(() => saved.length).toBe(1);
  const picture = await createImageBitmap(saved[0]?.content ?? new Blob());
  const drawing = document.querySelector('[data-drawing="net"]')?.getBoundingClientRect();
  expect(picture.width).toBe(2 * (Math.round(drawing?.width ?? 0) + 32));
});

test('code is shown in five languages, and copied', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  for (const [name, sign] of [
    ['NumPy', 'import numpy as np'],
    ['PyTorch', 'import torch'],
    ['TypeScript', "from '@glassnet/core'"],
    ['curl', '/v1/predict/seed'],
    ['glassnet', 'glassnet predict seed'],
  ] as const) {
    await page.getByRole('radio', { name }).click();
    await expect.element(page.getByRole('textbox', { name })).toHaveDisplayValue(new RegExp(sign));
  }
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect.element(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(copied.mock.calls[0]?.[0]).toContain('glassnet predict seed');
});
