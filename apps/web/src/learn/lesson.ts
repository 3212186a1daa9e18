/** What all figures of the lesson compute with: one small net, one input, everything in between. */

import { type Matrix, matrix, type Net } from '@glassnet/core';
import { type Column, neuronColumns } from '@glassnet/core/neurons';

export interface Lesson {
  readonly net: Net;
  readonly x: Matrix;
  /** h, a and s. */
  readonly trace: readonly Matrix[];
  readonly columns: readonly Column[];
  /** The rows of the last chapters. */
  readonly rows: Matrix;
  /** The hidden neuron that is looked at. */
  readonly neuron: number;
}

export function lessonOf(net: Net, rows: Matrix, input: readonly number[], neuron: number): Lesson {
  const x = matrix([input]);
  const trace = net.trace(x);
  return { net, x, trace, columns: neuronColumns({ net, x, trace }), rows, neuron };
}
