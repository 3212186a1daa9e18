/** A call in PyTorch, layer by layer. */

import type { Call } from './call.ts';
import { type PythonDialect, pythonSnippet } from './python.ts';

const dialect: PythonDialect = {
  imports: {
    np: 'import numpy as np',
    torch: 'import torch',
    F: 'import torch.nn.functional as F',
  },
  array: (lists) => `torch.tensor(${lists})`,
  loaded: (array) => `torch.from_numpy(${array})`,
  expressions: {
    clip: (v, least, most) => `torch.clamp(${v}, ${least}, ${most})`,
    elu: (v, alpha) => `F.elu(${v}, alpha=${alpha})`,
    gelu: (v) => `F.gelu(${v})`,
    'gelu-tanh': (v) => `F.gelu(${v}, approximate='tanh')`,
    'hard-sigmoid': (v, alpha, beta) => `torch.clamp(${alpha} * ${v} + ${beta}, 0, 1)`,
    'hard-swish': (v) => `F.hardswish(${v})`,
    identity: (v) => v,
    'layer-norm': (v, epsilon) => `F.layer_norm(${v}, ${v}.shape[1:], eps=${epsilon})`,
    'leaky-relu': (v, alpha) => `F.leaky_relu(${v}, ${alpha})`,
    'log-softmax': (v) => `F.log_softmax(${v}, dim=1)`,
    mish: (v) => `F.mish(${v})`,
    prelu: (v, slopes) => `F.prelu(${v}, ${slopes})`,
    relu: (v) => `F.relu(${v})`,
    relu6: (v) => `F.relu6(${v})`,
    scale: (v, factors) => `${v} * ${factors}`,
    selu: (v) => `F.selu(${v})`,
    shift: (v, offsets) => `${v} + ${offsets}`,
    sigmoid: (v) => `torch.sigmoid(${v})`,
    silu: (v) => `F.silu(${v})`,
    softmax: (v) => `F.softmax(${v}, dim=1)`,
    softplus: (v) => `F.softplus(${v})`,
    softsign: (v) => `F.softsign(${v})`,
    tanh: (v) => `torch.tanh(${v})`,
  },
};

export function pytorchSnippet(call: Call): string {
  return pythonSnippet(call, dialect);
}
