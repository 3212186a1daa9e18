import { expect, it } from 'vitest';
import { type Bytes, floats, model, node } from '../../../../fixtures/onnx/model-builder.ts';
import { ModelFormatError } from '../../../errors.ts';
import { readOnnx } from '../../onnx.ts';

function constant(name: string, number: number): Bytes {
  return floats(name, [], [number]);
}

it.each([
  ['x x', [node('Mul', 'x x', 'y')], []],
  ['exp(x)', [node('Exp', 'x', 'y')], []],
  ['x + sigmoid(x)', [node('Sigmoid', 'x', 's'), node('Add', 'x s', 'y')], []],
  [
    'a gelu with another constant',
    [
      node('Div', 'x c', 'd'),
      node('Erf', 'd', 'e'),
      node('Add', 'e one', 'a'),
      node('Mul', 'x a', 'm'),
      node('Mul', 'm half', 'y'),
    ],
    [constant('c', 1.45), constant('one', 1), constant('half', 0.5)],
  ],
  [
    'a relu that is 0 again from a million on',
    [node('Relu', 'x', 'r'), node('Less', 'x far', 'l'), node('Where', 'l r zero', 'y')],
    [constant('far', 1e6), constant('zero', 0)],
  ],
  [
    'a relu with a hole between 5 and 5.001',
    [
      node('Relu', 'x', 'r'),
      node('Greater', 'x a', 'g'),
      node('Less', 'x b', 'l'),
      node('And', 'g l', 'hole'),
      node('Where', 'hole zero r', 'y'),
    ],
    [constant('a', 5), constant('b', 5.001), constant('zero', 0)],
  ],
  [
    'a relu with another value at 3',
    [node('Relu', 'x', 'r'), node('Equal', 'x c', 'e'), node('Where', 'e zero r', 'y')],
    [constant('c', 3), constant('zero', 0)],
  ],
  [
    'a millionth of tanh(x)^2',
    [node('Tanh', 'x', 't'), node('Mul', 't t', 'q'), node('Mul', 'q c', 'y')],
    [constant('c', 1e-6)],
  ],
  [
    'tanh(x / 1000)^2 before weights of a million',
    [node('Tanh', 'x', 't'), node('Div', 't c', 'd'), node('Mul', 'd d', 'q'), node('MatMul', 'q W', 'y')],
    [constant('c', 1000), floats('W', [2, 2], [1e6, 0, 0, 1e6])],
  ],
  [
    'a small exp(-x^2)',
    [node('Mul', 'x x', 'q'), node('Neg', 'q', 'n'), node('Exp', 'n', 'e'), node('Mul', 'e c', 'y')],
    [constant('c', 1e-5)],
  ],
  ['a formula that gives 0 for all', [node('Sigmoid', 'x', 's'), node('Floor', 's', 'y')], []],
  [
    'a normalization without its mean',
    [
      node('Mul', 'x x', 'q'),
      node('ReduceMean', 'q', 'v', { axes: [1] }),
      node('Sqrt', 'v', 's'),
      node('Div', 'x s', 'y'),
    ],
    [],
  ],
])('%s is no layer', (_what, nodes, constants) => {
  const bytes = model({ nodes, constants });
  expect(() => readOnnx(bytes)).toThrow(ModelFormatError);
  expect(() => readOnnx(bytes)).toThrow(
    'what it computes of its inputs is no layer of ours: expected clip, elu',
  );
});
