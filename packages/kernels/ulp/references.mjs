/**
 * Every activation in float64, correct to well below a thousandth of a float32 unit in the last place (ULP): no term
 * cancels that carries digits, and what could overflow or be 0 times infinity is bounded or told apart.
 */

const { exp, expm1, log1p, tanh, fround, sqrt, PI, abs, max, min } = Math;

const LEAKY_RELU_ALPHA = fround(0.01);
const HARD_SIGMOID_ALPHA = fround(1 / 6);
const SELU_SCALE = 1.0507009873554805;
const SELU_ALPHA = 1.6732632423543772;

/** Where the gate of gelu, gelu-tanh, silu and mish is 0 or 1 to float64, and -x times it is 0 in float32. */
const GATE_END = 300;

/**
 * By the name of the activation, with its usual parameters.
 *
 * @satisfies {Record<import('../src/activations.ts').ActivationName, (x: number) => number>}
 */
export const references = {
  clip: (/** @type {number} */ x) => min(max(x, -1), 1),
  elu: (/** @type {number} */ x) => (x >= 0 ? x : expm1(x)),
  gelu: gated((x) => (x < 0 ? normalTail(-x) : 1 - normalTail(x))),
  'gelu-tanh': gated((x) => sigmoid(2 * sqrt(2 / PI) * (x + 0.044715 * x * x * x))),
  'hard-sigmoid': (/** @type {number} */ x) => min(max(HARD_SIGMOID_ALPHA * x + 0.5, 0), 1),
  'hard-swish': gated((x) => min(max(x + 3, 0), 6) / 6),
  identity: (/** @type {number} */ x) => x,
  'leaky-relu': (/** @type {number} */ x) => (x >= 0 ? x : LEAKY_RELU_ALPHA * x),
  mish: gated((x) => (x > 40 ? 1 : tanh(log1p(exp(x))))),
  relu: (/** @type {number} */ x) => max(x, 0),
  relu6: (/** @type {number} */ x) => min(max(x, 0), 6),
  selu: (/** @type {number} */ x) => SELU_SCALE * (x >= 0 ? x : SELU_ALPHA * expm1(x)),
  sigmoid,
  silu: gated(sigmoid),
  softplus: (/** @type {number} */ x) => max(x, 0) + log1p(exp(-abs(x))),
  softsign: (/** @type {number} */ x) => (abs(x) > 2 ** 60 ? Math.sign(x) : x / (1 + abs(x))),
  tanh,
};

/** What can be measured: the activations, and the power they are made of. */
export const measurable = [...Object.keys(references), 'exp'];

/** @param {number} x */
function sigmoid(x) {
  return x >= 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x));
}

/**
 * x gate(x).
 *
 * @param {(x: number) => number} gate
 * @returns {(x: number) => number}
 */
function gated(gate) {
  return (x) => {
    if (x < -GATE_END) return -0;
    return x > GATE_END ? x : x * gate(x);
  };
}

/**
 * The probability beyond x >= 0 under the normal distribution: 1/2 less the series of the rest, whose terms are all
 * positive, and where little would be left of the 1/2 the continued fraction.
 *
 * @param {number} x
 */
function normalTail(x) {
  const density = exp((-x * x) / 2) / sqrt(2 * PI);
  if (x < 2.5) {
    let sum = 0;
    let term = x;
    for (let n = 3; sum + term !== sum; n += 2) {
      sum += term;
      term *= (x * x) / n;
    }
    return 0.5 - density * sum;
  }
  let fraction = x;
  for (let n = 40; n > 0; n--) fraction = x + n / fraction;
  return density / fraction;
}
