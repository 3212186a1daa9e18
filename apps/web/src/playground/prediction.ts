/** What the net says about the input: at once in plain JavaScript, or on a backend with the receipt of the call. */

import { type Backend, type Matrix, matrix, type Net } from '@glassnet/core';
import { type Receipt, receipt } from '@glassnet/core/receipt';

/** Everything in it belongs together: these numbers came out of this net for this x. */
export interface Prediction {
  readonly net: Net;
  readonly x: Matrix;
  /** The output of every layer; the last one is the scores. */
  readonly trace: readonly Matrix[];
  /** Undefined before the backend picked has run. */
  readonly receipt: Receipt | undefined;
}

export interface Question {
  readonly net: Net;
  readonly x: readonly number[];
}

/** For the first look at a net: whatever the backend, its bits are these. */
export function predictAtOnce({ net, x }: Question): Prediction {
  const input = matrix([x]);
  return { net, x: input, trace: net.trace(input), receipt: undefined };
}

export async function predict({ net, x }: Question, backend: Backend): Promise<Prediction> {
  const input = matrix([x]);
  const trace = await net.trace(input, { backend });
  return { net, x: input, trace, receipt: await receipt(net, input, backend) };
}
