/** What NumPy and PyTorch have in common: parameters by the names of our files, then a line for each layer. */

import type { ActivationName } from '@glassnet/kernels/activations';
import type { Matrix } from '@glassnet/kernels/matrix';
import { type ColumnStep, parametersOf, type Step } from '@glassnet/kernels/step';
import { numberText } from '../number-text.ts';
import { type Call, isWrittenDown } from './call.ts';

/** Names of layers that are written as an expression of what goes in. */
type ExpressionName =
  | ActivationName
  | ColumnStep['operation']
  | Exclude<Step['kind'], 'affine' | 'activation' | 'column'>;

/** `v` is what goes in; `numbers` are the layer's parameters, or the name of its values. */
export type Expression = (v: string, ...numbers: readonly string[]) => string;

export interface PythonDialect {
  /** The imports by the name under which they are used; those of names that the code does not use are left out. */
  readonly imports: Readonly<Record<string, string>>;
  /** A float32 array from its nested lists. */
  readonly array: (lists: string) => string;
  /** An array out of the .npz file that is open as `weights`. */
  readonly loaded: (array: string) => string;
  readonly expressions: Readonly<Record<ExpressionName, Expression>>;
}

interface Parameter {
  readonly name: string;
  readonly lists: string;
}

/** A layer in Python: the parameters it needs, and what it makes of `v`. */
interface Line {
  readonly parameters: readonly Parameter[];
  readonly expression: (v: string) => string;
}

export function pythonSnippet(call: Call, dialect: PythonDialect): string {
  const lines = linesOf(call.net.steps, dialect);
  const parameters = lines.flatMap((line) => line.parameters);
  const definitions = isWrittenDown(call)
    ? parameters.map(({ name, lists }) => `${name} = ${dialect.array(lists)}`)
    : [
        `weights = np.load('${call.file}.npz')`,
        ...parameters.map(({ name }) => `${name} = ${dialect.loaded(`weights['${name}']`)}`),
      ];
  const code = [
    ...definitions,
    `x = ${dialect.array(matrixLists(call.x))}`,
    '',
    ...assignments(lines),
    'print(s)',
  ].join('\n');
  const imports = Object.entries(dialect.imports).filter(([name]) => code.includes(`${name}.`));
  return `${imports.map(([, line]) => line).join('\n')}\n\n${code}\n`;
}

/** `h = x @ W1 + b1` and so on; the last one is `s`. */
function assignments(lines: readonly Line[]): string[] {
  const changing = lines.filter(({ expression }) => expression('v') !== 'v');
  if (changing.length === 0) return ['s = x'];
  return changing.map(({ expression }, i) => {
    const target = i === changing.length - 1 ? 's' : 'h';
    return `${target} = ${expression(i === 0 ? 'x' : 'h')}`;
  });
}

function linesOf(steps: readonly Step[], { expressions }: PythonDialect): Line[] {
  const counts = new Map<string, number>();
  const numbered = (letter: string) => {
    const count = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, count);
    return `${letter}${count}`;
  };
  return steps.map((step) => {
    if (step.kind === 'affine') {
      const [W, b] = [numbered('W'), numbered('b')];
      const parameters = [
        { name: W, lists: matrixLists(step.weights) },
        { name: b, lists: list(step.bias) },
      ];
      return { parameters, expression: (v) => `${v} @ ${W} + ${b}` };
    }
    if (step.kind === 'column') {
      const name = numbered(step.operation);
      const parameters = [{ name, lists: list(step.values) }];
      return { parameters, expression: (v) => expressions[step.operation](v, name) };
    }
    const write = expressions[step.kind === 'activation' ? step.activation : step.kind];
    const numbers = parametersOf(step).map((number) => pythonNumber(Math.fround(number)));
    return { parameters: [], expression: (v) => write(v, ...numbers) };
  });
}

/** A row for each line, as soon as there are several. */
function matrixLists({ rows, cols, data }: Matrix): string {
  const lists = Array.from({ length: rows }, (_, row) => list(data.subarray(row * cols, (row + 1) * cols)));
  return rows === 1 ? `[${lists[0]}]` : `[\n${lists.map((row) => `    ${row},\n`).join('')}]`;
}

function list(numbers: Float32Array): string {
  return `[${Array.from(numbers, pythonNumber).join(', ')}]`;
}

/** A whole number without its point would be an integer, which has no -0. */
function pythonNumber(value: number): string {
  if (!Number.isFinite(value)) return `float('${numberText(value, 'all')}')`;
  const text = numberText(value, 'all');
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}
