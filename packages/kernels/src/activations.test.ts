import { describe, expect, it } from 'vitest';
import { ulpDistance } from '../ulp/distance.mjs';
import { references } from '../ulp/references.mjs';
import { exp, expm1 } from './activations/exp.ts';
import { log, log1p } from './activations/log.ts';
import {
  type Activation,
  type ActivationName,
  activationNames,
  activations,
  isActivationName,
} from './activations.ts';

const { fround } = Math;
const INFINITY = Number.POSITIVE_INFINITY;

/** Every 9973rd float32 by its bits: all exponents and both signs. */
const everywhere = new Float32Array(Uint32Array.from({ length: 430_650 }, (_, i) => i * 9973).buffer);

function worst(activation: Activation, exact: (x: number) => number, numbers = everywhere): number {
  return numbers.reduce(
    (max, x) => (Number.isNaN(x) ? max : Math.max(max, ulpDistance(activation(x), exact(x)))),
    0,
  );
}

describe('against float64, everywhere', () => {
  const bounds: Readonly<Record<ActivationName, number>> = {
    clip: 0,
    elu: 1,
    gelu: 5,
    'gelu-tanh': 4,
    'hard-sigmoid': INFINITY,
    'hard-swish': 2,
    identity: 0,
    'leaky-relu': 0.5,
    mish: 5,
    relu: 0,
    relu6: 0,
    selu: 2.5,
    sigmoid: 2,
    silu: 4,
    softplus: 2,
    softsign: 2,
    tanh: 2,
  };

  it.each(activationNames)('%s errs by no more ULP than it says', (name) => {
    expect(worst(activations[name], references[name])).toBeLessThanOrEqual(bounds[name]);
  });

  it('hard-sigmoid errs by at most 2^-24, also where alpha x and beta cancel', () => {
    const error = (x: number) => Math.abs(activations['hard-sigmoid'](x) - references['hard-sigmoid'](x));
    expect(everywhere.filter((x) => error(x) > 2 ** -24)).toHaveLength(0);
  });

  it.each([
    ['exp', exp, Math.exp, 1, everywhere],
    ['expm1', expm1, Math.expm1, 1, everywhere.filter((x) => x <= 0)],
    ['log1p', log1p, Math.log1p, 2, everywhere.filter((x) => x >= 0 && x <= 1)],
  ] as const)('%s errs by at most %4$s ULP', (_name, activation, exact, bound, numbers) => {
    expect(worst(activation, exact, numbers)).toBeLessThanOrEqual(bound);
  });

  it('log errs by at most 2 ULP from 1 to 2^31', () => {
    expect(
      worst(
        log,
        Math.log,
        everywhere.filter((x) => x >= 1 && x < 2 ** 31),
      ),
    ).toBeLessThanOrEqual(2);
    expect(log(Number.NaN)).toBeNaN();
  });
});

describe('at the ends', () => {
  it.each([
    ['elu', [-0, 0, -1, INFINITY]],
    ['gelu', [-0, 0, -0, INFINITY]],
    ['gelu-tanh', [-0, 0, -0, INFINITY]],
    ['hard-sigmoid', [0.5, 0.5, 0, 1]],
    ['hard-swish', [-0, 0, -0, INFINITY]],
    ['identity', [-0, 0, -INFINITY, INFINITY]],
    ['leaky-relu', [-0, 0, -INFINITY, INFINITY]],
    ['mish', [-0, 0, -0, INFINITY]],
    ['relu', [0, 0, 0, INFINITY]],
    ['relu6', [0, 0, 0, 6]],
    ['selu', [-0, 0, fround(-1.7580993408473766), INFINITY]],
    ['sigmoid', [0.5, 0.5, 0, 1]],
    ['silu', [-0, 0, -0, INFINITY]],
    ['softplus', [fround(Math.LN2), fround(Math.LN2), 0, INFINITY]],
    ['softsign', [-0, 0, -1, 1]],
    ['tanh', [-0, 0, -1, 1]],
  ] as const)('%s has its limits, and keeps NaN', (name, limits) => {
    const activation: Activation = activations[name];
    expect([-0, 0, -INFINITY, INFINITY].map((x) => activation(x))).toEqual(limits);
    expect(activation(Number.NaN)).toBeNaN();
  });

  it.each(['gelu', 'gelu-tanh', 'hard-swish', 'mish', 'silu', 'softplus'] as const)(
    '%s is x where x is very large, and 0 where it is very negative',
    (name) => {
      const activation: Activation = activations[name];
      expect(activation(fround(3e38))).toBe(fround(3e38));
      expect(Math.abs(activation(fround(-3e38)))).toBe(0);
    },
  );
});

describe('with parameters', () => {
  it('are what their equations say', () => {
    expect(activations['leaky-relu'](-3, 0.25)).toBe(-0.75);
    expect(activations['leaky-relu'](3, 0.25)).toBe(3);
    expect(activations.elu(-1, 2)).toBe(fround(2 * fround(Math.expm1(-1))));
    expect(activations['hard-sigmoid'](1, 0.25, 0.125)).toBe(0.375);
    expect(activations['hard-sigmoid'](-8, 0.25, 0.125)).toBe(0);
  });

  it('are not asked twice what infinity times 0 is: it is NaN, and alpha 0 is relu', () => {
    expect(activations['leaky-relu'](-INFINITY, 0)).toBeNaN();
    expect(activations.elu(-INFINITY, 0)).toBe(-0);
  });
});

it('have names that are theirs alone', () => {
  expect(activationNames).toEqual(Object.keys(activations));
  expect(isActivationName('toString')).toBe(false);
});
