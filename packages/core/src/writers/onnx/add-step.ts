/** The nodes that compute a step. */

import type { ActivationName } from '@glassnet/kernels/activations';
import { ArgumentError } from '@glassnet/kernels/errors';
import { parametersOf, type Step } from '@glassnet/kernels/step';
import type { GraphWriter } from './graph-writer.ts';
import type { WrittenAttribute } from './written-model.ts';

const columnOperators = { shift: 'Add', scale: 'Mul', prelu: 'PRelu' } as const;
const rowOperators = { softmax: 'Softmax', 'log-softmax': 'LogSoftmax' } as const;

/** Along the last axis, as every layer of a net. */
const lastAxis: WrittenAttribute = { name: 'axis', integer: -1 };

/**
 * `tensors` are the names of the step's own, `width` the columns that it takes.
 *
 * @throws ArgumentError for a LayerNorm of any number of columns
 */
export function addStep(
  graph: GraphWriter,
  step: Step,
  tensors: readonly string[],
  width: number | undefined,
): void {
  if (step.kind === 'activation') activations[step.activation](graph, parametersOf(step));
  else if (step.kind === 'layer-norm') addLayerNorm(graph, step.epsilon, width);
  else if (step.kind === 'affine') graph.add('Gemm', { inputs: tensors });
  else if (step.kind === 'column') graph.add(columnOperators[step.operation], { inputs: tensors });
  else graph.add(rowOperators[step.kind], { attributes: [lastAxis] });
}

/** Its gain and bias are a Scale and Shift of their own; ONNX asks for a gain all the same. */
function addLayerNorm(graph: GraphWriter, epsilon: number, width: number | undefined): void {
  if (width === undefined) {
    throw new ArgumentError('a LayerNorm of any number of columns cannot be written as .onnx');
  }
  const ones = graph.constant('ones', [width], new Float32Array(width).fill(1));
  const attributes = [lastAxis, { name: 'epsilon', float: epsilon }];
  graph.add('LayerNormalization', { inputs: [ones], attributes, since: 17 });
}

type AddActivation = (graph: GraphWriter, parameters: readonly number[]) => void;

const activations: Readonly<Record<ActivationName, AddActivation>> = {
  clip: (graph, [min = -1, max = 1]) => addClip(graph, min, max),
  elu: plain('Elu', ['alpha']),
  gelu: (graph) => graph.add('Gelu', { since: 20 }),
  'gelu-tanh': (graph) =>
    graph.add('Gelu', { attributes: [{ name: 'approximate', text: 'tanh' }], since: 20 }),
  'hard-sigmoid': plain('HardSigmoid', ['alpha', 'beta']),
  'hard-swish': (graph) => graph.add('HardSwish', { since: 14 }),
  identity: plain('Identity'),
  'leaky-relu': plain('LeakyRelu', ['alpha']),
  mish: (graph) => graph.add('Mish', { since: 18 }),
  relu: plain('Relu'),
  relu6: (graph) => addClip(graph, 0, 6),
  selu: plain('Selu'),
  sigmoid: plain('Sigmoid'),
  silu: addSilu,
  softplus: plain('Softplus'),
  softsign: plain('Softsign'),
  tanh: plain('Tanh'),
};

/** One operator, its attributes the parameters in order. */
function plain(operator: string, names: readonly string[] = []): AddActivation {
  return (graph, parameters) => {
    const attributes = names.map((name, i) => ({ name, float: parameters[i] ?? 0 }));
    graph.add(operator, { attributes });
  };
}

function addClip(graph: GraphWriter, min: number, max: number): void {
  const least = graph.constant('min', [], Float32Array.of(min));
  const most = graph.constant('max', [], Float32Array.of(max));
  graph.add('Clip', { inputs: [least, most] });
}

/** x sigmoid(x) */
function addSilu(graph: GraphWriter): void {
  const x = graph.value;
  graph.add('Sigmoid');
  graph.add('Mul', { inputs: [x] });
}
