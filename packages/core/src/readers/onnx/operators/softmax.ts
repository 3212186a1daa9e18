/** Softmax and LogSoftmax, over the whole of each row. */

import type { Layer } from '../../../layer.ts';
import { LogSoftmax } from '../../../layers/log-softmax.ts';
import { Softmax } from '../../../layers/softmax.ts';
import type { Handler } from '../call.ts';
import { holdColumns, showShape } from '../values/shape.ts';
import { activated } from './activations.ts';

/** From version 13 on the axis is the last one when nothing else is said, and the only one. */
const ONE_AXIS = 13;

/** Before, it was axis 1, and all axes behind it counted as one with it. */
function overRows(create: () => Layer): Handler {
  return (call) => {
    const value = call.rows(0);
    const { shape } = value;
    const isOne = call.opset >= ONE_AXIS;
    const axis = call.axis(shape.length, isOne ? -1 : Math.min(1, shape.length - 1));
    const axes = isOne ? [axis] : [...shape.keys()].slice(axis);
    if (holdColumns(shape, axes)) return [activated(call, value, create())];
    throw call.refuse(
      `runs along axis ${axes.join(', ')} of ${showShape(shape)}: expected all numbers of a row, and none of another`,
    );
  };
}

export const softmaxOperators = {
  LogSoftmax: overRows(() => new LogSoftmax()),
  Softmax: overRows(() => new Softmax()),
} as const satisfies Record<string, Handler>;
