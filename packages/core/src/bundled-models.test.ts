import { bundledModels } from '@glassnet/models';
import { describe, expect, it } from 'vitest';
import { eachBackend } from '../fixtures/each-backend.ts';
import { readBytes } from '../fixtures/read-fixture.ts';
import { argmax, Net, RandomState, TwoLayerNet } from './index.ts';
import { readNet } from './reader.ts';
import { readNpy, readNpyMatrix } from './readers/npy.ts';
import { writeSafetensors } from './writers/safetensors.ts';

/** How far float32 scores may be from those in float64. */
const tolerances = { seed: 1e-6, picture: 1e-6, spiral: 1e-5, digits: 1e-5 };
const accuracies = { spiral: 0.9933333333333333, digits: 0.9916666666666667 };

eachBackend((backend) => {
  it.each(['seed', 'picture', 'spiral', 'digits'] as const)(
    '%s gives its scores in float64',
    async (name) => {
      const model = bundledModels[name];
      const net = await readNet(readBytes(model.file));
      const s = await net.predict(readNpyMatrix(readBytes(model.input)), { backend: backend() });
      const expected = readNpy(readBytes(model.scores));
      expect([s.rows, s.cols]).toEqual(expected.shape);
      const worst = s.data.reduce((most, score, i) => Math.max(most, Math.abs(score - expected.data[i]!)), 0);
      expect(worst).toBeLessThanOrEqual(tolerances[name]);
    },
  );

  it.each(['spiral', 'digits'] as const)('%s has exactly its accuracy', async (name) => {
    const model = bundledModels[name];
    const net = await readNet(readBytes(model.file));
    const s = await net.predict(readNpyMatrix(readBytes(model.input)), { backend: backend() });
    const { data: classes } = readNpy(readBytes(model.classes));
    const hits = argmax(s).filter((found, row) => found === classes[row]).length;
    expect(hits / classes.length).toBe(accuracies[name]);
  });
});

describe('the bundled random nets', () => {
  it.each([
    ['seed', 2, 4, 3, 0],
    ['picture', 4, 2, 3, 42],
  ] as const)('%s is what its seed gives, byte for byte', (name, inputs, hidden, outputs, seed) => {
    const { layers } = new TwoLayerNet(inputs, hidden, outputs, { random: new RandomState(seed) });
    const source = `np.random.seed(${seed}); W1, b1, W2, b2 drawn in this order with np.random.randn`;
    expect(writeSafetensors(new Net(layers, { source }))).toEqual(readBytes(bundledModels[name].file));
  });
});
