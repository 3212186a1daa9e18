/**
 * PyTorch's state_dict: `0.weight` (outputs, inputs), `0.bias` (outputs), `2.weight`..., behind any prefix such as
 * `net.` or `module.`. Where it does not tell what is computed, it is refused.
 */

import { ModelFormatError } from '../../errors.ts';
import { LayerNorm } from '../../layers/layer-norm.ts';
import { quoteName } from '../description/named-arrays.ts';
import type { Chain, NamedTensor } from './chain.ts';
import { inOrderOfNames, inOrderOfSizes } from './layer-order.ts';
import { transposed } from './orientation.ts';
import type { NamingScheme } from './scheme.ts';
import { activationsBefore } from './torch-activations.ts';
import { type BatchNorm, type Linear, type TorchModule, torchModules } from './torch-modules.ts';

/** The usual one of BatchNorm1d and LayerNorm: a state_dict does not say it. */
const EPSILON = 1e-5;

export const torch: NamingScheme = {
  example: '0.weight, 0.bias (PyTorch)',
  knows: (name) => /(^|\.)(weight|bias)$/.test(name),
  build: (tensors, _description, chain) => {
    const modules = inOrder(torchModules(tensors));
    const activations = activationsBefore(modules);
    for (const module of modules) {
      if (activations.has(module)) chain.add('activation');
      addModule(module, chain);
    }
    chain.add('outputActivation');
  },
};

function inOrder(modules: readonly TorchModule[]): readonly TorchModule[] {
  const byName = inOrderOfNames(modules);
  if (byName !== undefined) return byName;
  const linear = modules.filter((module) => module.kind === 'linear');
  const other = modules.find(({ kind }) => kind !== 'linear');
  if (other === undefined) return inOrderOfSizes(linear);
  throw new ModelFormatError(
    `the names do not tell before which layer ${quoteName(other.name)} stands: torch.onnx.export writes a file that does`,
  );
}

function addModule(module: TorchModule, chain: Chain): void {
  switch (module.kind) {
    case 'linear':
      addLinear(module, chain);
      break;
    case 'batch-norm':
      addBatchNorm(module, chain);
      break;
    case 'layer-norm':
      chain.add(new LayerNorm(EPSILON));
      chain.addColumns('scale', module.weight);
      chain.addColumns('shift', module.bias);
      break;
    case 'prelu':
      chain.addColumns('prelu', forAllColumns(module.weight, chain.columns ?? 1));
  }
}

function addLinear({ weight: [name, W], bias }: Linear, chain: Chain): void {
  chain.addAffine([name, transposed(W)], bias);
}

/** Computed in float64, and rounded once. */
function addBatchNorm({ mean, variance, weight, bias }: BatchNorm, chain: Chain): void {
  const gain = weight?.[1].data;
  chain.addColumns(
    'shift',
    change(mean, (value) => -value),
  );
  chain.addColumns(
    'scale',
    change(variance, (value, column) => (gain?.[column] ?? 1) / Math.sqrt(value + EPSILON)),
  );
  if (bias !== undefined) chain.addColumns('shift', bias);
}

function change(
  [name, { shape, data }]: NamedTensor,
  each: (value: number, i: number) => number,
): NamedTensor {
  return [name, { shape, data: data.map(each) }];
}

function forAllColumns([name, { data }]: NamedTensor, columns: number): NamedTensor {
  return [name, { shape: [columns], data: new Float32Array(columns).fill(data[0] ?? 0) }];
}
