import { readFile } from 'node:fs/promises';
import { bundledModels } from '@glassnet/models';
import { afterEach, expect, test, vi } from 'vitest';
import { loadBundled } from './download.ts';

afterEach(() => vi.restoreAllMocks());

test('fetches the net, the rows that come with it, and their true classes', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(
    async (url) => new Response(new Uint8Array(await readFile(new URL(String(url))))),
  );
  const { net, rows, classes } = await loadBundled(bundledModels.spiral);
  expect([net.inputSize, net.outputSize]).toEqual([2, 3]);
  expect([rows.rows, rows.cols, classes?.length]).toEqual([300, 2, 300]);
});

test('a file that the server refuses is named, with what it said', async () => {
  const refusal = { status: 404, statusText: 'Not Found' };
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response('', refusal));
  await expect(loadBundled(bundledModels.seed)).rejects.toThrow(/seed\.safetensors: 404 Not Found$/);
});

test('a network that fails is named, with what it said', async () => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
  await expect(loadBundled(bundledModels.seed)).rejects.toThrow(
    /seed\.safetensors: TypeError: Failed to fetch$/,
  );
});
