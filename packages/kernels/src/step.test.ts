import { expect, it } from 'vitest';
import { ArgumentError } from './errors.ts';
import { checkSteps, parametersOf, type Step } from './step.ts';

it('says the parameters of a step in order', () => {
  expect(parametersOf({ kind: 'activation', activation: 'leaky-relu', alpha: 0.2 })).toEqual([0.2]);
  expect(parametersOf({ kind: 'activation', activation: 'hard-sigmoid', beta: 0.5, alpha: 0.2 })).toEqual([
    0.2, 0.5,
  ]);
  expect(parametersOf({ kind: 'activation', activation: 'gelu' })).toEqual([]);
  expect(parametersOf({ kind: 'activation', activation: 'clip', max: 6, min: 0 })).toEqual([0, 6]);
  expect(parametersOf({ kind: 'layer-norm', epsilon: 0.5 })).toEqual([0.5]);
  expect(parametersOf({ kind: 'log-softmax' })).toEqual([]);
});

it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e39])('refuses %s as a parameter', (alpha) => {
  const steps: Step[] = [{ kind: 'softmax' }, { kind: 'activation', activation: 'elu', alpha }];
  expect(() => checkSteps(steps)).toThrow(ArgumentError);
  expect(() => checkSteps(steps)).toThrow(`step 1: elu needs finite float32 parameters, got ${alpha}`);
});

// What only JavaScript can say: types refuse it.
it.each([
  [{ kind: 'activation', activation: 'sigmiod' }, 'got "sigmiod"'],
  [{ kind: 'activation', activation: 'toString' }, 'got "toString"'],
  [
    { kind: 'activation', activation: 'leaky-relu' },
    'leaky-relu needs finite float32 parameters, got undefined',
  ],
  [{ kind: 'activation', activation: 'elu', alpha: '1' }, 'elu needs finite float32 parameters, got "1"'],
  [
    { kind: 'dense' },
    'expected one of affine, activation, column, layer-norm, softmax, log-softmax, got "dense"',
  ],
  [undefined, 'got undefined'],
])('refuses %j', (step: unknown, message) => {
  expect(() => checkSteps([step as Step])).toThrow(ArgumentError);
  expect(() => checkSteps([step as Step])).toThrow(message);
});
