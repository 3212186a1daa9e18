import { describe, expect, test } from 'vitest';
import { Affine, LeakyRelu, matrix, Net, Scale, Shift, Sigmoid, Softmax } from '../index.ts';
import type { Layer } from '../layer.ts';
import { neuronCurve } from './curve.ts';
import { neuronColumns } from './neurons.ts';

/** The second neuron of an Affine with these layers behind it. */
function neuronWith(...layers: Layer[]) {
  const net = new Net([new Affine(matrix([[1, 2]]), new Float32Array(2)), ...layers]);
  const x = matrix([[0.5]]);
  return neuronColumns({ net, x, trace: net.trace(x) })[1]![1]!;
}

describe('neuronCurve', () => {
  test('draws sigmoid from -5 to 5, both included', () => {
    const points = neuronCurve(neuronWith(new Sigmoid()), -5, 5, 101)!;
    expect(points).toHaveLength(101);
    expect(points[0]?.x).toBe(-5);
    expect(points[100]?.x).toBe(5);
    expect(points[50]).toEqual({ x: 0, y: 0.5 });
    for (const [i, { y }] of points.slice(1).entries()) expect(y).toBeGreaterThan(points[i]!.y);
  });

  test('goes through all layers, with the parameters of this neuron', () => {
    const neuron = neuronWith(
      new LeakyRelu(0.5),
      new Shift(Float32Array.of(9, 1)),
      new Scale(Float32Array.of(9, 2)),
    );
    expect(neuronCurve(neuron, -2, 2, 3)).toEqual([
      { x: -2, y: 0 },
      { x: 0, y: 2 },
      { x: 2, y: 6 },
    ]);
  });

  test('meets the neuron where it stands', () => {
    const neuron = neuronWith(new Sigmoid(), new Scale(Float32Array.of(1, 3)));
    expect(neuronCurve(neuron, neuron.start, 5, 2)?.[0]).toEqual({ x: neuron.start, y: neuron.value });
  });

  test('there is none where nothing follows, or where the whole row decides', () => {
    expect(neuronCurve(neuronWith(), -5, 5, 2)).toBeUndefined();
    expect(neuronCurve(neuronWith(new Sigmoid(), new Softmax()), -5, 5, 2)).toBeUndefined();
  });
});
