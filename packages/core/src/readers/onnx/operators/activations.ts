/** Operators that are one activation: a layer of ours each. */

import type { Layer } from '../../../layer.ts';
import { Elu } from '../../../layers/elu.ts';
import { Gelu } from '../../../layers/gelu.ts';
import { GeluTanh } from '../../../layers/gelu-tanh.ts';
import { HardSigmoid } from '../../../layers/hard-sigmoid.ts';
import { HardSwish } from '../../../layers/hard-swish.ts';
import { LeakyRelu } from '../../../layers/leaky-relu.ts';
import { Mish } from '../../../layers/mish.ts';
import { Relu } from '../../../layers/relu.ts';
import { Selu } from '../../../layers/selu.ts';
import { Sigmoid } from '../../../layers/sigmoid.ts';
import { Silu } from '../../../layers/silu.ts';
import { Softplus } from '../../../layers/softplus.ts';
import { Softsign } from '../../../layers/softsign.ts';
import { Tanh } from '../../../layers/tanh.ts';
import type { Call, Handler } from '../call.ts';
import { layer } from '../expressions/expression.ts';
import { numberTensor } from '../tensors/tensor.ts';
import type { RowsValue } from '../values/value.ts';
import { preluOf, scaled } from './columns.ts';
import { parameterOf } from './parameters.ts';

const SELU_ALPHA = 1.6732632423543772;
const SELU_GAMMA = 1.0507009873554805;
/** What exporters write for them has six digits and more. */
const SELU_TOLERANCE = 1e-5;

function activation(create: (call: Call) => Layer): Handler {
  return (call) => [activated(call, call.rows(0), create(call))];
}

export function activated(call: Call, value: RowsValue, created: Layer): RowsValue {
  return { kind: 'rows', shape: value.shape, expression: layer(call.place, value.expression, created) };
}

/** gamma x where x > 0, else gamma alpha (e^x - 1): gamma times an Elu, where the numbers are not Selu's own. */
const selu: Handler = (call) => {
  const alpha = call.attributes.float('alpha') ?? SELU_ALPHA;
  const gamma = call.attributes.float('gamma') ?? SELU_GAMMA;
  const isUsual =
    Math.abs(alpha - SELU_ALPHA) < SELU_TOLERANCE && Math.abs(gamma - SELU_GAMMA) < SELU_TOLERANCE;
  if (isUsual) return [activated(call, call.rows(0), new Selu())];
  const elu = activated(call, call.rows(0), new Elu(parameterOf(alpha, 1)));
  return [scaled(call, elu, number(gamma))];
};

/** alpha Elu(x / alpha) */
const celu: Handler = (call) => {
  const alpha = call.attributes.float('alpha') ?? 1;
  const inner = activated(call, scaled(call, call.rows(0), number(1 / alpha)), new Elu());
  return [scaled(call, inner, number(alpha))];
};

/** x sigmoid(alpha x) = Silu(alpha x) / alpha */
const swish: Handler = (call) => {
  const alpha = call.attributes.float('alpha') ?? 1;
  const inner = activated(call, scaled(call, call.rows(0), number(alpha)), new Silu());
  return [scaled(call, inner, number(1 / alpha))];
};

const prelu: Handler = (call) => [preluOf(call, call.rows(0), call.numbers(1))];

function number(value: number) {
  return numberTensor([], Float64Array.of(value));
}

export const activationOperators = {
  Celu: celu,
  Elu: activation((call) => new Elu(parameterOf(call.attributes.float('alpha') ?? 1, 1))),
  Gelu: activation((call) => (call.attributes.text('approximate') === 'tanh' ? new GeluTanh() : new Gelu())),
  HardSigmoid: activation(
    (call) =>
      new HardSigmoid(
        parameterOf(call.attributes.float('alpha') ?? 0.2, 1 / 6),
        parameterOf(call.attributes.float('beta') ?? 0.5, 0.5),
      ),
  ),
  HardSwish: activation(() => new HardSwish()),
  LeakyRelu: activation((call) => new LeakyRelu(parameterOf(call.attributes.float('alpha') ?? 0.01, 0.01))),
  Mish: activation(() => new Mish()),
  PRelu: prelu,
  Relu: activation(() => new Relu()),
  Selu: selu,
  Sigmoid: activation(() => new Sigmoid()),
  Softplus: activation(() => new Softplus()),
  Softsign: activation(() => new Softsign()),
  Swish: swish,
  Tanh: activation(() => new Tanh()),
} as const satisfies Record<string, Handler>;
