import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ArgumentError, matrix } from '../index.ts';
import { activationLayer, activationLayerNames, isActivationLayerName, layerNameOf } from './by-name.ts';

describe('layers by name', () => {
  it('are all of this folder but affine, which has parameters', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((file) => !file.endsWith('.test.ts'));
    const names = files.map((file) => file.replace('.ts', ''));
    expect(names.toSorted()).toEqual([...activationLayerNames, 'affine', 'by-name'].toSorted());
  });

  it.each(activationLayerNames)('%s has the name that its file and its class have', (name) => {
    const layer = activationLayer(name);
    expect(layerNameOf(layer.step)).toBe(name);
    expect(layer.name.toLowerCase()).toBe(name);
    expect(layer.params).toEqual([]);
  });

  it.each([
    ['identity', [-1, 0, 2]],
    ['relu', [0, 0, 2]],
    ['sigmoid', [0.26894143, 0.5, 0.880797]],
    ['softmax', [0.04201007, 0.11419519, 0.8437947]],
    ['tanh', [-0.7615942, 0, 0.9640276]],
  ])('%s gives its values', (name, expected) => {
    const h = activationLayer(name).forward(matrix([[-1, 0, 2]]));
    expect(h.cols).toBe(3);
    h.data.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 6);
    });
  });

  it.each(['gelu', '', 'Sigmoid', 'affine', 'toString', '__proto__'])(
    'has no "%s", and says what there is',
    (name) => {
      expect(isActivationLayerName(name)).toBe(false);
      expect(() => activationLayer(name)).toThrow(ArgumentError);
      expect(() => activationLayer(name)).toThrow('expected one of identity, relu, sigmoid, softmax, tanh');
    },
  );
});
