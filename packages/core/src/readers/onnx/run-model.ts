/** Runs the graph of a model from what goes in to what comes out. */

import { ModelFormatError } from '../../errors.ts';
import { Budget } from '../budget.ts';
import type { ModelProto } from './decode/model-proto.ts';
import { functionKey, runNodes } from './run-graph.ts';
import { Scope } from './scope.ts';
import type { Output } from './scores-of.ts';
import type { TensorReading } from './tensors/read-tensor.ts';
import type { Value } from './values/value.ts';

export interface Model extends Omit<TensorReading, 'numbers'> {
  readonly proto: ModelProto;
  /** As many numbers as the file may hold; as many as fit in memory when left out. */
  readonly mostNumbers: number | undefined;
}

/** @throws ModelFormatError when the graph is none: its parts are refused to whoever needs them */
export function runModel(
  { proto, files, costs, mostNumbers }: Model,
  inputs: ReadonlyMap<string, Value>,
  rowCount: number | undefined,
): Output[] {
  const { graph, functions, opsets } = proto;
  const surroundings = { files, costs, numbers: new Budget(mostNumbers), rowCount };
  const scope = new Scope(graph.initializers);
  for (const [name, value] of inputs) scope.define(name, value, 'an input');
  const run = {
    surroundings,
    functions: new Map(functions.map((each) => [functionKey(each.domain, each.name), each])),
    opsets,
    attributes: new Map(),
    within: '',
    depth: 0,
  };
  runNodes(run, graph.nodes, scope);
  return graph.outputs.map(({ name }) => {
    const value = scope.get(name, surroundings);
    if (value !== undefined) return { name, value };
    throw new ModelFormatError(`.onnx: output ${JSON.stringify(name.slice(0, 100))}: no node writes it`);
  });
}
