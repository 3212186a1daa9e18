import { copyFile, mkdir, symlink } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openModel } from './model-file.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const NAME = 'torch-tanh-dynamo.onnx';
const model = fileURLToPath(new URL(`../../../packages/core/fixtures/onnx/${NAME}`, import.meta.url));

describe('the data beside an .onnx model', () => {
  const path = temporaryFolder();

  test('is read with it', async () => {
    expect((await openModel(model)).params.length).toBeGreaterThan(0);
  });

  test('is found where the model really lies, as in the caches of model hubs', async () => {
    await symlink(model, path('model.onnx'));
    await symlink(`${model}.data`, path(`${NAME}.data`));
    expect((await openModel(path('model.onnx'))).params).toEqual((await openModel(model)).params);
  });

  test('is asked for by name when it is missing', async () => {
    await mkdir(path('alone'));
    await copyFile(model, path(`alone/${NAME}`));
    await expect(openModel(path(`alone/${NAME}`))).rejects.toThrow(
      `lies in the file "${NAME}.data": add that file`,
    );
  });

  test('may not be a link to a file somewhere else', async () => {
    await mkdir(path('evil'));
    await copyFile(model, path(`evil/${NAME}`));
    await symlink('/etc/passwd', path(`evil/${NAME}.data`));
    await expect(openModel(path(`evil/${NAME}`))).rejects.toThrow(
      "is a link that leads out of the model's folder",
    );
  });
});
