// @ts-check
/** The net that both servers serve, 784-50-100-10 with sigmoids, as a file for each of them. */

import { Affine, matrixOf, Net, RandomState, Sigmoid } from '@glassnet/core';
import { writeOnnx } from '@glassnet/core/writers/onnx';
import { writeSafetensors } from '@glassnet/core/writers/safetensors';

export const INPUTS = 784;
const sizes = [INPUTS, 50, 100, 10];

export function benchNet() {
  const random = new RandomState(0);
  const layers = sizes.slice(1).flatMap((outputs, i) => {
    const inputs = sizes[i] ?? 0;
    const weights = random.randn(inputs * outputs).map((weight) => weight / Math.sqrt(inputs));
    const affine = new Affine(matrixOf(inputs, outputs, weights), new Float32Array(outputs));
    return i + 2 < sizes.length ? [affine, new Sigmoid()] : [affine];
  });
  return new Net(layers);
}

/** @param {Net} net */
export function filesOf(net) {
  return { safetensors: writeSafetensors(net), onnx: writeOnnx(net) };
}
