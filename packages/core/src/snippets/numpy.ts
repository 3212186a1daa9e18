/** A call in NumPy, with nothing but NumPy. */

import type { Call } from './call.ts';
import { type PythonDialect, pythonSnippet } from './python.ts';

const dialect: PythonDialect = {
  imports: { math: 'import math', np: 'import numpy as np' },
  array: (lists) => `np.array(${lists}, dtype=np.float32)`,
  loaded: (array) => array,
  expressions: {
    clip: (v, least, most) => `np.clip(${v}, ${least}, ${most})`,
    elu: (v, alpha) => `np.where(${v} >= 0, ${v}, ${alpha} * np.expm1(np.minimum(${v}, 0)))  # elu`,
    gelu: (v) => `${v} / 2 * (1 + np.vectorize(math.erf)(${v} / 2 ** 0.5))  # gelu`,
    'gelu-tanh': (v) =>
      `${v} / 2 * (1 + np.tanh((2 / np.pi) ** 0.5 * (${v} + 0.044715 * ${v} ** 3)))  # gelu by tanh`,
    'hard-sigmoid': (v, alpha, beta) => `np.clip(${alpha} * ${v} + ${beta}, 0, 1)  # hard sigmoid`,
    'hard-swish': (v) => `${v} * np.clip(${v} + 3, 0, 6) / 6  # hard swish`,
    identity: (v) => v,
    'layer-norm': (v, epsilon) =>
      `(${v} - ${v}.mean(axis=1, keepdims=True)) / np.sqrt(${v}.var(axis=1, keepdims=True) + ${epsilon})`,
    'leaky-relu': (v, alpha) => `np.where(${v} >= 0, ${v}, ${alpha} * ${v})  # leaky relu`,
    'log-softmax': (v) => `${v} - np.logaddexp.reduce(${v}, axis=1, keepdims=True)  # log of softmax`,
    mish: (v) => `${v} * np.tanh(np.logaddexp(0, ${v}))  # mish`,
    prelu: (v, slopes) => `np.where(${v} >= 0, ${v}, ${slopes} * ${v})`,
    relu: (v) => `np.maximum(${v}, 0)`,
    relu6: (v) => `np.clip(${v}, 0, 6)`,
    scale: (v, factors) => `${v} * ${factors}`,
    selu: (v) => `1.05070099 * np.where(${v} >= 0, ${v}, 1.67326324 * np.expm1(np.minimum(${v}, 0)))  # selu`,
    shift: (v, offsets) => `${v} + ${offsets}`,
    sigmoid: (v) => `1 / (1 + np.exp(-${v}))  # sigmoid`,
    silu: (v) => `${v} / (1 + np.exp(-${v}))  # silu`,
    softmax: (v) => `np.exp(${v} - np.logaddexp.reduce(${v}, axis=1, keepdims=True))  # softmax`,
    softplus: (v) => `np.logaddexp(0, ${v})  # softplus`,
    softsign: (v) => `${v} / (1 + np.abs(${v}))  # softsign`,
    tanh: (v) => `np.tanh(${v})`,
  },
};

export function numpySnippet(call: Call): string {
  return pythonSnippet(call, dialect);
}
