import { Affine, LeakyRelu, matrix, Net, Scale, Shift, Softmax } from '@glassnet/core';
import { describe, expect, test } from 'vitest';
import { digits, lesson, played, started } from '../../testing/played.ts';
import { plainText } from '../lines/line.ts';
import { glyphSets } from '../look/glyphs.ts';
import { wordsOf } from '../look/languages.ts';
import type { State } from '../state/state.ts';
import { neuronPane } from './neuron-pane.ts';

const look = { words: wordsOf('en'), glyphs: glyphSets.ascii, depth: 'none' } as const;

function pane(state: State, width = 60, height = 20): string {
  return neuronPane(state, { width, height }, look).map(plainText).join('\n');
}

function netOf(...layers: ConstructorParameters<typeof Net>[0]): State {
  const W = matrix([
    [1, 2],
    [3, 4],
  ]);
  return started({ ...lesson(), net: new Net([new Affine(W, Float32Array.of(0.5, -1)), ...layers]) });
}

describe('the glass neuron', () => {
  test('is its sum, written and as a table with signed bars, and the point on its curve', () => {
    const text = pane(started());
    expect(text).toContain('z = 1.000 * 0.400 + (-0.500) * (-0.977) + 0.411 = 1.299');
    expect(text).toMatch(/x2 {3}-0\.500 \* -0\.977 = 0\.489 #+/);
    expect(text).toMatch(/bias {17}= 0\.411 #+/);
    expect(text).toContain('z 1.299  sigmoid 0.786');
    expect(text).toContain('z from -5 to 5');
    expect(text).toMatch(/@/);
  });

  test('goes through every layer behind the sum, with its own parameters', () => {
    const state = netOf(
      new LeakyRelu(0.2),
      new Shift(Float32Array.of(0, 9)),
      new Scale(Float32Array.of(1, 2)),
    );
    expect(pane(state, 80)).toContain('z -1.000  leaky-relu(0.2) -0.200  shift(9) 8.800  scale(2) 17.600');
    expect(pane(state, 40)).toMatch(
      /z -1\.000 +\|\n\| leaky-relu\(0\.2\) -0\.200 +\|\n\| shift\(9\) 8\.800 /,
    );
    expect(pane(state)).toContain('z from -5 to 5');
  });

  test('has no curve where the whole row decides', () => {
    const text = pane(netOf(new Softmax()));
    expect(text).toMatch(/softmax \d/);
    expect(text).not.toContain('z from');
  });

  test('reaches as far as its z', () => {
    expect(pane(played(started(), 'e20\r'))).toContain('z from -21 to 21');
  });

  test('shows some terms of many, those around the selected one, and counts the others', () => {
    const state = played(started(digits(1)), '2/h3\rG');
    const text = pane(state);
    expect(text).toContain('>bias');
    expect(text).toMatch(/\(\d+ more\)/);
    expect(text).not.toContain('z = ');
  });

  test('shows the numbers in the digits that were asked for', () => {
    expect(pane(played(started(), 'dd'), 100)).toContain(
      'z = 1 * 0.4001572 + (-0.5) * (-0.9772779) + 0.41059852 =',
    );
    expect(pane(played(started(), 'ddd'), 100)).toContain('z = 3f800000 * 3ecce168 + bf000000 * bf7a2ee2');
  });

  test('of an input nothing is computed; of pixels the picture is seen', () => {
    expect(pane(played(started(), 'h'))).toContain('An input: nothing is computed.');
    const drawn = pane(played(started(digits(1)), 'hgz '));
    expect(drawn).toContain('[#');
    expect(drawn).toContain('Space sets a pixel');
  });
});
