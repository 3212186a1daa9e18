/** Clip, and Max and Min with one constant: three spellings of the same. */

import { Clip } from '../../../layers/clip.ts';
import { Relu } from '../../../layers/relu.ts';
import { Relu6 } from '../../../layers/relu6.ts';
import type { Call, Handler } from '../call.ts';
import type { RowsValue } from '../values/value.ts';
import { activated } from './activations.ts';
import { parameterOf } from './parameters.ts';

/** The largest float32: what an attribute is that is left out. */
const LARGEST = 3.4028234663852886e38;

/** min(max(x, min), max) as the layer that people call it; infinite bounds are none. */
export function clipped(call: Call, value: RowsValue, min: number, max: number): RowsValue {
  const { expression } = value;
  const isUpperOnly = min === Number.NEGATIVE_INFINITY && max > 0;
  if (isUpperOnly && expression.kind === 'layer' && expression.layer instanceof Relu) {
    return clipped(call, { ...value, expression: expression.operands[0] }, 0, max);
  }
  if (min === Number.NEGATIVE_INFINITY && max === Number.POSITIVE_INFINITY) return value;
  if (Object.is(min, 0) && max === Number.POSITIVE_INFINITY) return activated(call, value, new Relu());
  if (Object.is(min, 0) && max === 6) return activated(call, value, new Relu6());
  const least = parameterOf(Math.max(min, -LARGEST), -1);
  const most = parameterOf(Math.min(max, LARGEST), 1);
  return activated(call, value, new Clip(least, most));
}

/** The bounds were attributes until version 11; left out, they are the largest floats, and so were those of relu. */
const clip: Handler = (call) => {
  const min = attribute(call, 'min', -LARGEST) ?? call.optionalNumber(1) ?? Number.NEGATIVE_INFINITY;
  const max = attribute(call, 'max', LARGEST) ?? call.optionalNumber(2) ?? Number.POSITIVE_INFINITY;
  return [clipped(call, call.rows(0), min, max)];
};

function attribute(call: Call, name: string, none: number): number | undefined {
  const bound = call.attributes.float(name);
  return bound === none ? undefined : bound;
}

export const clipOperators = { Clip: clip } as const satisfies Record<string, Handler>;
