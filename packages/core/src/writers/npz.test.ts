import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bitsOf } from '@glassnet/kernels/bits';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netsOfAllLayers } from '../../fixtures/nets-of-all-layers.ts';
import { ArgumentError, Net, RandomState, TwoLayerNet } from '../index.ts';
import { layerNameOf } from '../layers/by-name.ts';
import { readNpz } from '../readers/npz.ts';
import { writeNpz } from './npz.ts';

const { layers } = new TwoLayerNet(2, 4, 3, { random: new RandomState(0) });

function bitsOfParams({ params }: Net): readonly (readonly number[])[] {
  return params.map((param) => ('data' in param ? [param.rows, ...bitsOf(param.data)] : [...bitsOf(param)]));
}

describe('writeNpz', () => {
  it('writes what the reader reads: layers, every bit of the numbers, and what is known of the net', () => {
    fc.assert(
      fc.property(netsOfAllLayers, (net) => {
        const read = readNpz(writeNpz(net));
        expect(read.steps.map(layerNameOf)).toEqual(net.steps.map(layerNameOf));
        expect(bitsOfParams(read)).toEqual(bitsOfParams(net));
        expect(read.metadata).toEqual(net.metadata);
      }),
    );
  });

  it('gives the same bytes for what it has read', () => {
    fc.assert(
      fc.property(netsOfAllLayers, (net) => {
        expect(writeNpz(readNpz(writeNpz(net)))).toEqual(writeNpz(net));
      }),
    );
  });

  it('refuses what would come back as something else', () => {
    for (const metadata of [{ source: 'a\0' }, { classes: ['a', 'b', '\0'] }]) {
      expect(() => writeNpz(new Net(layers, metadata))).toThrow(ArgumentError);
      expect(() => writeNpz(new Net(layers, metadata))).toThrow('end in a zero character');
    }
  });
});

/** Why NumPy cannot be asked; undefined when it can. */
function whyNoNumPy(): string | undefined {
  const { status, error } = spawnSync('python3', ['-c', 'import numpy']);
  if (error !== undefined) return 'python3 is not installed';
  return status === 0 ? undefined : 'python3 has no NumPy';
}

const reason = whyNoNumPy();

describe.skipIf(reason !== undefined)(reason === undefined ? 'NumPy' : `NumPy: ${reason}`, () => {
  it('opens it, and computes the scores from it', () => {
    const net = new Net(layers, { classes: ['고양이', 'dog', 'a'], source: 'seed 0', inputShape: [1, 2] });
    const folder = mkdtempSync(join(tmpdir(), 'glassnet-npz-'));
    try {
      writeFileSync(join(folder, 'net.npz'), writeNpz(net));
      const program = `
import json, numpy as np
n = np.load('net.npz', allow_pickle=False)
h = 1 / (1 + np.exp(-(np.array([[1, -0.5]]) @ n['W1'] + n['b1'])))
s = h @ n['W2'] + n['b2']
print(json.dumps([sorted(n.files), str(n['W1'].dtype), n['layers'].tolist(), n['classes'].tolist(), n['input_shape'].tolist(), n['source'].tolist(), s.tolist()]))
`;
      const printed = execFileSync('python3', ['-c', program], { cwd: folder, encoding: 'utf8' });
      const [files, dtype, layerNames, classes, inputShape, source, scores] = JSON.parse(printed);
      expect(files).toEqual(['W1', 'W2', 'b1', 'b2', 'classes', 'input_shape', 'layers', 'source']);
      expect([dtype, layerNames]).toEqual(['float32', ['affine', 'sigmoid', 'affine']]);
      expect([classes, inputShape, source]).toEqual([['고양이', 'dog', 'a'], [1, 2], ['seed 0']]);
      const { data } = net.predict({ rows: 1, cols: 2, data: Float32Array.of(1, -0.5) });
      for (const [i, score] of data.entries()) expect(score).toBeCloseTo(scores[0][i], 5);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
