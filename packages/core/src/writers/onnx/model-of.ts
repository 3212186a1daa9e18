/** A net as a graph of ONNX: a node or two for each layer, under the names that our other files give the weights. */

import { type Step, widths } from '@glassnet/kernels/step';
import type { Net } from '../../net.ts';
import { tensorNames } from '../../readers/naming/self-described.ts';
import { CLASSES_KEY, SOURCE_KEY } from '../../readers/onnx/metadata.ts';
import { writtenNet } from '../written-net.ts';
import { addStep } from './add-step.ts';
import { GraphWriter } from './graph-writer.ts';
import type { WrittenModel } from './written-model.ts';

const INPUT = 'x';
const OUTPUT = 'scores';

/** Sizes that are left open. */
const ROWS = 'rows';
const COLUMNS = 'columns';

/** @throws ArgumentError for what cannot be written */
export function modelOf(net: Net): WrittenModel {
  const { layers, tensors } = writtenNet(net);
  const { inputShape, classes, source } = net.metadata;
  const graph = new GraphWriter(INPUT);
  graph.initializers.push(...tensors);
  if (inputShape !== undefined && inputShape.length !== 1) graph.add('Flatten');
  const names = tensorNames(layers);
  const sizes = sizesBefore(net.steps, net.inputSize ?? numbersIn(inputShape));
  for (const [i, step] of net.steps.entries()) addStep(graph, step, names[i] ?? [], sizes[i]);
  graph.rename(OUTPUT);
  return {
    opset: graph.opset,
    nodes: graph.nodes,
    initializers: graph.initializers,
    input: { name: INPUT, shape: [ROWS, ...(inputShape ?? [net.inputSize ?? COLUMNS])] },
    output: { name: OUTPUT, shape: [ROWS, net.outputSize ?? COLUMNS] },
    metadata: [
      ...(classes === undefined ? [] : [[CLASSES_KEY, JSON.stringify(classes)] as const]),
      ...(source === undefined ? [] : [[SOURCE_KEY, source] as const]),
    ],
  };
}

function numbersIn(shape: readonly number[] | undefined): number | undefined {
  return shape?.reduce((product, size) => product * size, 1);
}

/** The columns that go into each step. */
function sizesBefore(steps: readonly Step[], inputSize: number | undefined): (number | undefined)[] {
  if (inputSize === undefined) return [];
  return [inputSize, ...widths(steps, inputSize)];
}
