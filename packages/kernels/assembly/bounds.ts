/**
 * Bounds that are not zero. Engines make one instruction of pmin and pmax, where min and max take nine to agree about
 * zeros and NaN: x stands first, so that a NaN stays, and zeros are not in question.
 */

@inline
export function atLeast(x: v128, least: v128): v128 {
  return f32x4.pmax(x, least);
}

@inline
export function atMost(x: v128, most: v128): v128 {
  return f32x4.pmin(x, most);
}
