/** Activations made of straight pieces, and what is as simple. NaN stays NaN in all of them. */

const { fround } = Math;

/** Beyond, 1 + |x| rounds to |x|, so x / (1 + |x|) to 1 or -1. */
const SOFTSIGN_BOUND = 2 ** 30;

/** x itself. */
export function identity(x: number): number {
  return x;
}

/** max(x, 0); -0 becomes 0. */
export function relu(x: number): number {
  return Math.max(x, 0);
}

/** min(max(x, 0), 6); -0 becomes 0. */
export function relu6(x: number): number {
  return Math.min(Math.max(x, 0), 6);
}

/** min(max(x, least), most); a zero may become the other zero that is the bound. */
export function clip(x: number, least = -1, most = 1): number {
  return Math.min(Math.max(x, least), most);
}

/** x where x >= 0, else alpha x; at most half a ULP. With alpha 0 it is NaN at -infinity: take relu instead. */
export function leakyRelu(x: number, alpha = fround(0.01)): number {
  return x >= 0 ? x : fround(alpha * x);
}

/**
 * alpha x + beta, kept between 0 and 1. Next to where it leaves 0 the two cancel: an error of half a unit of the product
 * remains, at most 2^-25 for the usual alpha and beta, however small the sum.
 */
export function hardSigmoid(x: number, alpha = fround(1 / 6), beta = 0.5): number {
  return Math.min(Math.max(fround(fround(alpha * x) + beta), 0), 1);
}

/**
 * x min(max(x + 3, 0), 6) / 6. The factor comes first and x is bounded by -3, so that nothing overflows and
 * -infinity is not multiplied by 0: from -3 down it is -0. At most 2 ULP.
 */
export function hardSwish(x: number): number {
  const factor = fround(Math.min(Math.max(fround(x + 3), 0), 6) / 6);
  return fround(Math.max(x, -3) * factor);
}

/** x / (1 + |x|); x is bounded, so that infinity is not divided by infinity. At most 2 ULP. */
export function softsign(x: number): number {
  const bounded = Math.min(Math.max(x, -SOFTSIGN_BOUND), SOFTSIGN_BOUND);
  return fround(bounded / fround(1 + Math.abs(bounded)));
}
