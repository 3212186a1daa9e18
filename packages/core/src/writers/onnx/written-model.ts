/** What of ONNX a net of ours needs. */

import type { WrittenTensor } from '../written-net.ts';

export interface WrittenModel {
  /** The version of the operators. */
  readonly opset: number;
  readonly nodes: readonly WrittenNode[];
  readonly initializers: readonly WrittenTensor[];
  readonly input: WrittenValue;
  readonly output: WrittenValue;
  readonly metadata: readonly (readonly [key: string, value: string])[];
}

export interface WrittenNode {
  readonly name: string;
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes?: readonly WrittenAttribute[] | undefined;
}

export type WrittenAttribute =
  | { readonly name: string; readonly float: number }
  | { readonly name: string; readonly integer: number }
  | { readonly name: string; readonly text: string };

/** A tensor of float32 by its shape: a name is a size that is left open. */
export interface WrittenValue {
  readonly name: string;
  readonly shape: readonly (number | string)[];
}
