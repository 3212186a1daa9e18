/** Activations made of straight pieces; src/activations/piecewise.ts says how. */

const SOFTSIGN_BOUND: f32 = 1073741824;

export function clamp(x: v128, least: f32, most: f32): v128 {
  return f32x4.min(f32x4.max(x, f32x4.splat(least)), f32x4.splat(most));
}

export function clip(x: v128, least: v128, most: v128): v128 {
  return f32x4.min(f32x4.max(x, least), most);
}

export function relu(x: v128): v128 {
  return f32x4.max(x, f32x4.splat(0));
}

export function leakyRelu(x: v128, alpha: v128): v128 {
  return v128.bitselect(x, f32x4.mul(alpha, x), f32x4.ge(x, f32x4.splat(0)));
}

export function hardSigmoid(x: v128, alpha: v128, beta: v128): v128 {
  return clamp(f32x4.add(f32x4.mul(alpha, x), beta), 0, 1);
}

export function hardSwish(x: v128): v128 {
  const factor = f32x4.div(clamp(f32x4.add(x, f32x4.splat(3)), 0, 6), f32x4.splat(6));
  return f32x4.mul(f32x4.max(x, f32x4.splat(-3)), factor);
}

export function softsign(x: v128): v128 {
  const bounded = clamp(x, -SOFTSIGN_BOUND, SOFTSIGN_BOUND);
  return f32x4.div(bounded, f32x4.add(f32x4.splat(1), f32x4.abs(bounded)));
}
