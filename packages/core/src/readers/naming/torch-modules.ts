/** The tensors of a PyTorch state_dict, put together again as the modules that they came from. */

import { ModelFormatError } from '../../errors.ts';
import { quoteName, showShape, type Tensor, type Tensors } from '../description/named-arrays.ts';
import type { NamedTensor } from './chain.ts';

export type TorchModule = Linear | BatchNorm | LayerNormModule | PReluModule;

/** `name` is what stands before `.weight`, such as `net.fc1`. */
interface Named {
  readonly name: string;
}

export interface Linear extends Named {
  readonly kind: 'linear';
  /** (outputs, inputs) */
  readonly weight: NamedTensor;
  readonly outputs: number;
  readonly inputs: number;
  readonly bias: NamedTensor | undefined;
}

/** (x - mean) / sqrt(variance + epsilon), times weight, plus bias. */
export interface BatchNorm extends Named {
  readonly kind: 'batch-norm';
  readonly mean: NamedTensor;
  readonly variance: NamedTensor;
  readonly weight: NamedTensor | undefined;
  readonly bias: NamedTensor | undefined;
}

export interface LayerNormModule extends Named {
  readonly kind: 'layer-norm';
  readonly weight: NamedTensor;
  readonly bias: NamedTensor;
}

export interface PReluModule extends Named {
  readonly kind: 'prelu';
  /** (1): one slope for all columns. */
  readonly weight: NamedTensor;
}

const ROLES = ['weight', 'bias', 'running_mean', 'running_var', 'num_batches_tracked'] as const;
type Role = (typeof ROLES)[number];
type Roles = Partial<Record<Role, NamedTensor>>;

const ROAD = 'only fully connected nets run here, and torch.onnx.export says what they compute';

/** @throws ModelFormatError for tensors of modules that we cannot run, or cannot tell apart */
export function torchModules(tensors: Tensors): TorchModule[] {
  const byName = new Map<string, Roles>();
  for (const [fullName, tensor] of tensors) {
    const dot = fullName.lastIndexOf('.');
    const name = fullName.slice(0, Math.max(0, dot));
    const role = ROLES.find((each) => each === fullName.slice(dot + 1));
    if (role === undefined) throw notRun(fullName, tensor, 'no weight or bias');
    byName.set(name, { ...byName.get(name), [role]: [fullName, tensor] });
  }
  return Array.from(byName, ([name, roles]) => moduleOf(name, roles));
}

function moduleOf(name: string, roles: Roles): TorchModule {
  const { weight, bias, running_mean: mean, running_var: variance } = roles;
  if (mean !== undefined && variance !== undefined) {
    checkSameLength(weight, variance);
    return { kind: 'batch-norm', name, mean, variance, weight, bias };
  }
  if (weight === undefined) throw new ModelFormatError(`expected a tensor ${quoteName(`${name}.weight`)}`);
  const { shape } = weight[1];
  const [outputs = 0, inputs = 0] = shape;
  if (shape.length === 2) return { kind: 'linear', name, weight, outputs, inputs, bias };
  if (shape.length > 2) throw notRun(...weight, 'a convolution');
  if (bias !== undefined) return { kind: 'layer-norm', name, weight, bias };
  if (shape.length === 1 && shape[0] === 1) return { kind: 'prelu', name, weight };
  throw notRun(...weight, 'PReLU, RMSNorm or a LayerNorm without bias, which look the same');
}

function checkSameLength(gain: NamedTensor | undefined, [name, { data }]: NamedTensor): void {
  if (gain === undefined || gain[1].data.length === data.length) return;
  throw new ModelFormatError(
    `${gain[0]}: expected ${data.length} numbers as ${name}, got ${gain[1].data.length}`,
  );
}

function notRun(name: string, { shape }: Tensor, what: string): ModelFormatError {
  return new ModelFormatError(`${quoteName(name)} ${showShape(shape)} is ${what}: ${ROAD}`);
}
