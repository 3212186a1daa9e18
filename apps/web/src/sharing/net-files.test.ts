import { expect, test } from 'vitest';
import { fileName } from './net-files.ts';

test.each([
  ['model.onnx', '2-4-3', 'model'],
  ['나의 신경망.safetensors', '2-4-3', '나의-신경망'],
  ['../../etc/passwd', '2-4-3', 'etc-passwd'],
  ['a\'b";rm -rf', '2-4-3', 'a-b-rm--rf'],
  [undefined, '64-32-10', '64-32-10'],
  ['???', '2-4-3', 'net'],
])('%s of %s is saved as %s', (name, title, file) => {
  expect(fileName(name, title)).toBe(file);
});
