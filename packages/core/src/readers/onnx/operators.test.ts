import { expect, it } from 'vitest';
import { runOnnx, WHY_NO_ONNXRUNTIME } from '../../../fixtures/onnx/onnxruntime.ts';
import { spelledModels } from '../../../fixtures/onnx/spelled-models.ts';
import { matrix } from '../../index.ts';
import { layerNameOf } from '../../layers/by-name.ts';
import { readOnnx } from '../onnx.ts';

const TOLERANCE = 1e-5;

it.each(spelledModels)('$what is read as $layers', ({ bytes, layers }) => {
  expect(readOnnx(bytes).steps.map(layerNameOf).join(' ')).toBe(layers);
});

it.for(spelledModels)('ONNX Runtime computes the same of $what', async ({ bytes, rows, shape }, { skip }) => {
  if (runOnnx === undefined) return skip(WHY_NO_ONNXRUNTIME);
  const x = matrix(rows);
  const theirs = await runOnnx(bytes, x, shape);
  const ours = readOnnx(bytes).predict(x);
  expect(ours.data).toHaveLength(theirs.length);
  const worst = ours.data.reduce((most, score, i) => {
    const other = theirs[i] ?? Number.NaN;
    return Math.max(most, Math.abs(score - other) / (1 + Math.abs(other)));
  }, 0);
  expect(worst).toBeLessThanOrEqual(TOLERANCE);
});
