/**
 * TensorFlow.js: its core and one backend, the smallest way to have it. A layer is matMul, add and sigmoid under tidy.
 * https://js.tensorflow.org/api/4.22.0/
 */

import type { Matrix } from '@glassnet/kernels/matrix';
import type { Call, Open } from '../call.ts';
import { requireOf } from '../peer-packages.ts';
import type { MatmulWork, NetWork, Work } from '../work.ts';

interface Tensor {
  dataSync(): Float32Array;
  dispose(): void;
}

interface Tensorflow {
  setBackend(name: string): Promise<boolean>;
  ready(): Promise<void>;
  tensor1d(values: Float32Array): Tensor;
  tensor2d(values: Float32Array, shape: [rows: number, cols: number]): Tensor;
  matMul(a: Tensor, b: Tensor): Tensor;
  add(a: Tensor, b: Tensor): Tensor;
  sigmoid(x: Tensor): Tensor;
  /** Frees every tensor that `work` made, but the one that it returns. */
  tidy<T>(work: () => T): T;
}

export function openTfjs(backend: 'cpu' | 'wasm'): Open {
  return async (work) => {
    const require = requireOf('tfjs');
    const tf: Tensorflow = require('@tensorflow/tfjs-core');
    require(`@tensorflow/tfjs-backend-${backend}`);
    if (!(await tf.setBackend(backend))) throw new Error(`TensorFlow.js has no backend ${backend} here`);
    await tf.ready();
    return callOf(tf, work);
  };
}

function callOf(tf: Tensorflow, work: Work): Call {
  const forward = work.kind === 'net' ? predict(tf, work) : matmul(tf, work);
  return () => {
    const h = tf.tidy(forward);
    // Not under tidy, which would look for tensors among the numbers, one by one.
    const numbers = h.dataSync();
    h.dispose();
    return numbers;
  };
}

function matmul(tf: Tensorflow, { a, b }: MatmulWork): () => Tensor {
  return () => tf.matMul(tensorOf(tf, a), tensorOf(tf, b));
}

function predict(tf: Tensorflow, { x, layers }: NetWork): () => Tensor {
  const tensors = layers.map(({ weights, bias }) => ({ W: tensorOf(tf, weights), b: tf.tensor1d(bias) }));
  return () => {
    let h = tensorOf(tf, x);
    tensors.forEach(({ W, b }, i) => {
      h = tf.add(tf.matMul(i === 0 ? h : tf.sigmoid(h), W), b);
    });
    return h;
  };
}

function tensorOf(tf: Tensorflow, { rows, cols, data }: Matrix): Tensor {
  return tf.tensor2d(data, [rows, cols]);
}
