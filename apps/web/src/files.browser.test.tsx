import { readNet } from '@glassnet/core/reader';
import { readNpy, readNpyMatrix } from '@glassnet/core/readers/npy';
import { bundledModels } from '@glassnet/models';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { rowOf } from './subject/presets.ts';
import { digestOf } from './testing/digest-of.ts';
import { dropFiles } from './testing/drop-files.ts';
import { bytesAt, fixtureBytes, fixtureFile } from './testing/fixture-file.ts';
import { mountApp, unmountApp } from './testing/mount-app.tsx';
import { receiptShown, textOf, valueIn } from './testing/read-page.ts';

const title = () => textOf('[data-area="net"] h2 + div');
const openButton = page.getByRole('button', { name: 'Open', exact: true });

afterEach(unmountApp);

async function openFixture(file: File): Promise<void> {
  dropFiles([file]);
  await openButton.click();
}

describe('a dropped file is previewed, and opened on demand', () => {
  test('.safetensors: the net gives its reference scores', async () => {
    const { store, setX } = await mountApp();
    const { file, input, scores } = bundledModels.digits;
    await openFixture(new File([await bytesAt(file)], 'mine.safetensors'));
    await expect.poll(title).toContain('64-32-10');
    setX(rowOf(readNpyMatrix(await bytesAt(input)), 5));
    const expected = readNpy(await bytesAt(scores)).data.slice(50, 60);
    await expect
      .poll(() => Math.abs((store.getState().prediction.trace.at(-1)?.data[3] ?? 0) - (expected[3] ?? 0)))
      .toBeLessThan(1e-5);
    expect(page.getByRole('combobox', { name: 'Net' })).toHaveDisplayValue('mine.safetensors');
  });

  test('.npz: the net gives its reference scores', async () => {
    const { store, setX } = await mountApp();
    await openFixture(await fixtureFile('numpy-seed42-4-2-3.npz'));
    await expect.poll(title).toContain('4-2-3');
    const x = readNpyMatrix(await fixtureBytes('numpy-seed42-4-2-3.x.npy'));
    const expected = readNpy(await fixtureBytes('numpy-seed42-4-2-3.s.npy')).data;
    setX(rowOf(x, 0));
    const score = () => store.getState().prediction.trace.at(-1)?.data[0] ?? Number.NaN;
    await expect.poll(() => Math.abs(score() - (expected[0] ?? 0))).toBeLessThan(1e-6);
  });

  test('weights without their activation: one is asked for it', async () => {
    const { store } = await mountApp();
    dropFiles([await fixtureFile('torch/float64.safetensors')]);
    await expect.element(page.getByText('what stands between the layers')).toBeVisible();
    await expect.element(openButton).toBeDisabled();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Between the layers' }), 'relu');
    await openButton.click();
    await expect.poll(title).not.toContain('2-4-3');
    const net = await readNet(await fixtureBytes('torch/float64.safetensors'), { activation: 'relu' });
    await expect.poll(() => textOf('[data-receipt="digest"]')).toBe(digestOf(net, store.getState().x));
  });

  test('.onnx with the file that it keeps its weights in', async () => {
    const { store } = await mountApp();
    const names = ['onnx/torch-tanh-dynamo.onnx', 'onnx/torch-tanh-dynamo.onnx.data'];
    dropFiles(await Promise.all(names.map(fixtureFile)));
    await openButton.click();
    await expect.poll(title).not.toContain('2-4-3');
    const [model, data] = await Promise.all(names.map(fixtureBytes));
    if (model === undefined || data === undefined) throw new Error('no fixture');
    const net = await readNet(model, { externalData: new Map([['torch-tanh-dynamo.onnx.data', data]]) });
    await expect.poll(() => textOf('[data-receipt="digest"]')).toBe(digestOf(net, store.getState().x));
  });
});

describe('what cannot be opened leaves the net in place and says why', () => {
  test.each([
    ['empty.safetensors', async () => new Uint8Array(), 'no bytes'],
    ['text.npz', async () => new TextEncoder().encode('hello'), 'expected a net'],
    ['cut.safetensors', async () => (await bytesAt(bundledModels.seed.file)).slice(0, 300), 'header'],
    ['keras.keras', () => fixtureBytes('refused/keras.keras'), /./],
    [
      'onnx-without-data.onnx',
      () => fixtureBytes('onnx/torch-tanh-dynamo.onnx'),
      'torch-tanh-dynamo.onnx.data',
    ],
  ])('%s', async (name, bytes, reason) => {
    await mountApp();
    await receiptShown();
    dropFiles([new File([await bytes()], name)]);
    await expect.element(page.getByRole('alert')).toHaveTextContent(reason);
    await expect.element(page.getByText('The net on the page stays as it is')).toBeVisible();
    await page.getByRole('button', { name: 'Keep the net I have' }).click();
    expect(title()).toContain('2-4-3');
    expect(valueIn('h2')).toBe('0.79');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });
});
