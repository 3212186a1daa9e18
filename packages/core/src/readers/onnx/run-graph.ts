/** Runs the nodes, on values instead of numbers. What one does not understand is refused to those behind it. */

import { GlassnetError } from '@glassnet/kernels/errors';
import { ModelFormatError } from '../../errors.ts';
import { Call, type Surroundings } from './call.ts';
import type { AttributeValue } from './decode/attribute-proto.ts';
import type { FunctionProto } from './decode/function-proto.ts';
import { decodeGraph } from './decode/graph-proto.ts';
import type { NodeProto } from './decode/node-proto.ts';
import { operators } from './operators.ts';
import { ordered } from './order-nodes.ts';
import { Scope } from './scope.ts';
import type { Value } from './values/value.ts';

/** The newest operators whose meaning is known here, and the oldest that take constants as they do today. */
export const OLDEST_OPSET = 7;
export const NEWEST_OPSET = 28;

/** Functions within functions, and branches within branches. */
const DEEPEST = 16;

/** Letters of a place, in messages. */
const MOST_PLACE = 200;

/** What holds for all nodes of a graph, of a branch, or of a function. */
export interface Run {
  readonly surroundings: Surroundings;
  readonly functions: ReadonlyMap<string, FunctionProto>;
  readonly opsets: ReadonlyMap<string, number>;
  readonly attributes: ReadonlyMap<string, AttributeValue>;
  /** The call that this is within, for messages. */
  readonly within: string;
  readonly depth: number;
}

export function functionKey(domain: string, name: string): string {
  return `${domain}:${name}`;
}

/** @throws ModelFormatError when a name is written twice, or by none that does not read it itself */
export function runNodes(run: Run, nodes: readonly NodeProto[], scope: Scope): void {
  for (const { node, index } of ordered(nodes)) {
    const place = `${run.within}node ${index} (${node.operator.slice(0, 100)}${node.name && ` ${quote(node.name)}`})`;
    run.surroundings.costs.spend('nodes', 1, place);
    const outputs = outputsOf(run, node, place, scope);
    for (const [i, name] of node.outputs.entries()) {
      const value = outputs[i] ?? refused(place, `output ${i} is not read`);
      if (name !== '') scope.define(name, value, place);
    }
  }
}

function outputsOf(run: Run, node: NodeProto, place: string, scope: Scope): readonly Value[] {
  const inputs = node.inputs.map((name) => inputOf(run, name, place, scope));
  try {
    return runNode(run, node, place, inputs, scope);
  } catch (error) {
    if (!(error instanceof GlassnetError)) throw error;
    const known = error instanceof ModelFormatError ? error : undefined;
    const value: Value = known ? { kind: 'refused', error: known } : refused(place, error.message);
    return node.outputs.map(() => value);
  }
}

function inputOf(run: Run, name: string, place: string, scope: Scope): Value | undefined {
  if (scope.isLeftOut(name)) return undefined;
  const value = scope.get(name, run.surroundings);
  if (value !== undefined) return value;
  throw new ModelFormatError(
    `.onnx: ${place}: reads ${quote(name)}, which no input, initializer or node writes before`,
  );
}

function runNode(
  run: Run,
  node: NodeProto,
  place: string,
  inputs: readonly (Value | undefined)[],
  scope: Scope,
): readonly Value[] {
  const attributes = attributesOf(run, node);
  const called = run.functions.get(functionKey(node.domain, node.operator));
  if (called !== undefined) return runFunction(run, called, place, inputs, attributes);
  const call = new Call({
    place,
    opset: run.opsets.get(node.domain) ?? 0,
    outputCount: node.outputs.length,
    inputs,
    attributes,
    surroundings: run.surroundings,
  });
  if (node.domain === '' && node.operator === 'If') return runBranch(run, call, scope);
  const handler = operators.get(node.domain === '' ? node.operator : `${node.domain}.${node.operator}`);
  if (handler === undefined) throw call.refuse(whyUnknown(node));
  return handler(call);
}

/** A reference stands for the attribute of the call; where that has none, the attribute is not there. */
function attributesOf(run: Run, node: NodeProto): ReadonlyMap<string, AttributeValue> {
  const attributes = new Map<string, AttributeValue>();
  for (const [name, attribute] of node.attributes) {
    const value = attribute.kind === 'reference' ? run.attributes.get(attribute.value) : attribute;
    if (value !== undefined) attributes.set(name, value);
  }
  return attributes;
}

function runFunction(
  run: Run,
  called: FunctionProto,
  place: string,
  inputs: readonly (Value | undefined)[],
  attributes: ReadonlyMap<string, AttributeValue>,
): readonly Value[] {
  const inner: Run = {
    ...run,
    opsets: called.opsets,
    attributes: new Map([...called.defaults, ...attributes]),
    within: within(place),
    depth: deeper(run, place),
  };
  const scope = new Scope(new Map());
  for (const [i, name] of called.inputs.entries()) {
    const value = inputs[i];
    if (value === undefined) scope.leaveOut(name);
    else scope.define(name, value, place);
  }
  runNodes(inner, called.nodes, scope);
  return called.outputs.map(
    (name) => scope.get(name, run.surroundings) ?? refused(place, `writes no ${quote(name)}`),
  );
}

/** The branch that is taken is known when its condition depends on constants alone. */
function runBranch(run: Run, call: Call, outer: Scope): readonly Value[] {
  const condition = call.optionalNumber(0);
  const message = call.attributes.graph(condition === 0 ? 'else_branch' : 'then_branch');
  if (message === undefined) throw call.refuse('expected two branches');
  const graph = decodeGraph(message, run.surroundings.costs);
  const scope = new Scope(graph.initializers, outer);
  runNodes({ ...run, within: within(call.place), depth: deeper(run, call.place) }, graph.nodes, scope);
  return graph.outputs.map(
    ({ name }) => scope.get(name, run.surroundings) ?? refused(call.place, `writes no ${quote(name)}`),
  );
}

/** Of a long place the end. */
function within(place: string): string {
  return `${place.slice(-MOST_PLACE)} > `;
}

function deeper(run: Run, place: string): number {
  if (run.depth < DEEPEST) return run.depth + 1;
  throw new ModelFormatError(`.onnx: ${place}: is nested deeper than ${DEEPEST}`);
}

function whyUnknown({ domain, operator }: NodeProto): string {
  if (domain === 'com.microsoft') {
    return 'is an operator of ONNX Runtime: take the file as it was before its optimizer saved it';
  }
  if (/Quantize|Integer|QLinear/.test(operator)) {
    return 'is an operator of a quantized net: take the file as it was before';
  }
  const name = (domain === '' ? operator : `${domain}.${operator}`).slice(0, 100);
  return (
    `${name} is no operator of a fully connected net: expected Gemm or MatMul, activations, normalizations, ` +
    'and what shapes their inputs and names their classes'
  );
}

function refused(place: string, what: string): Value {
  return { kind: 'refused', error: new ModelFormatError(`.onnx: ${place}: ${what}`) };
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 100));
}
