/** Nodes in an order in which each comes behind those whose outputs it reads. Most files have it; some tools forget. */

import type { NodeProto } from './decode/node-proto.ts';

export interface PlacedNode {
  readonly node: NodeProto;
  /** Its place in the file. */
  readonly index: number;
}

/** Those of a cycle stay where they are: whoever runs them finds what they read to be missing. */
export function ordered(nodes: readonly NodeProto[]): PlacedNode[] {
  const placed = nodes.map((node, index) => ({ node, index }));
  const writers = writersOf(placed);
  if (
    placed.every(({ node, index }) => node.inputs.every((name) => (writers.get(name)?.index ?? -1) < index))
  ) {
    return placed;
  }
  const waiting = new Map(placed.map((each) => [each, readFrom(each, writers).size]));
  const readers = readersOf(placed, writers);
  const result: PlacedNode[] = [];
  const ready = placed.filter((each) => waiting.get(each) === 0);
  for (const each of ready) {
    result.push(each);
    for (const reader of readers.get(each) ?? []) {
      const left = (waiting.get(reader) ?? 0) - 1;
      waiting.set(reader, left);
      if (left === 0) ready.push(reader);
    }
  }
  const done = new Set(result);
  return [...result, ...placed.filter((each) => !done.has(each))];
}

/** The node that writes each name; the first, where there are several. */
function writersOf(nodes: readonly PlacedNode[]): ReadonlyMap<string, PlacedNode> {
  const writers = new Map<string, PlacedNode>();
  for (const each of nodes) {
    for (const name of each.node.outputs) if (name !== '' && !writers.has(name)) writers.set(name, each);
  }
  return writers;
}

/** The nodes whose outputs it reads. */
function readFrom({ node }: PlacedNode, writers: ReadonlyMap<string, PlacedNode>): Set<PlacedNode> {
  return new Set(node.inputs.map((name) => writers.get(name)).filter((writer) => writer !== undefined));
}

function readersOf(
  nodes: readonly PlacedNode[],
  writers: ReadonlyMap<string, PlacedNode>,
): ReadonlyMap<PlacedNode, readonly PlacedNode[]> {
  const readers = new Map<PlacedNode, PlacedNode[]>();
  for (const each of nodes) {
    for (const writer of readFrom(each, writers)) {
      const known = readers.get(writer);
      if (known === undefined) readers.set(writer, [each]);
      else known.push(each);
    }
  }
  return readers;
}
