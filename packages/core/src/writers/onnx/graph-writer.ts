/** A graph as it grows: every node takes what the one before it gave. */

import type { WrittenTensor } from '../written-net.ts';
import type { WrittenAttribute, WrittenNode } from './written-model.ts';

/** From this version on all operators used here have the meaning of today, but those that came later. */
const OLDEST_OPSET = 13;

export interface NodeParts {
  /** Names that go in behind the rows. */
  readonly inputs?: readonly string[];
  readonly attributes?: readonly WrittenAttribute[];
  /** The version of the operators in which this one came. */
  readonly since?: number;
}

export class GraphWriter {
  readonly nodes: WrittenNode[] = [];
  readonly initializers: WrittenTensor[] = [];
  /** The name of what the last node gives. */
  value: string;
  #opset = OLDEST_OPSET;

  constructor(input: string) {
    this.value = input;
  }

  /** The version that all operators together need. */
  get opset(): number {
    return this.#opset;
  }

  /** Its number is its name's, and that of what it gives. */
  add(operator: string, { inputs = [], attributes = [], since = OLDEST_OPSET }: NodeParts = {}): void {
    const number = this.nodes.length + 1;
    const node = { name: `${operator}${number}`, operator, inputs: [this.value, ...inputs], attributes };
    this.value = `h${number}`;
    this.nodes.push({ ...node, output: this.value });
    this.#opset = Math.max(this.#opset, since);
  }

  /** Numbers that belong to no layer, under a name of their own. */
  constant(name: string, shape: readonly number[], data: Float32Array): string {
    const numbered = `${name}${this.nodes.length + 1}`;
    this.initializers.push({ name: numbered, shape, data });
    return numbered;
  }

  /** The last value under another name: that of the output. */
  rename(name: string): void {
    const last = this.nodes.pop();
    if (last === undefined)
      this.nodes.push({ name: 'Identity', operator: 'Identity', inputs: [this.value], output: name });
    else this.nodes.push({ ...last, output: name });
    this.value = name;
  }
}
