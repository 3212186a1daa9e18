/**
 * The activations of src/activations.ts, the same float32 operations in the same order, four numbers at a time.
 * What each line computes, and why it is accurate, is written there.
 */

const ROUND: f32 = 12582912;
const LOG2_E: f32 = 1.44269504;
const LN2_HIGH: f32 = 0.693145751953125;
const LN2_LOW: f32 = 1.42860682e-6;

const EXP_2: f32 = 0.5;
const EXP_3: f32 = 0.16666528582572937;
const EXP_4: f32 = 0.04166725277900696;
const EXP_5: f32 = 0.008368170820176601;
const EXP_6: f32 = 0.0013863974018022418;
const EXP_LOWEST: f32 = -104;
const EXP_HIGHEST: f32 = 89;

const TANH_SMALL: f32 = 0.625;
const TANH_3: f32 = -0.3333328068256378;
const TANH_5: f32 = 0.13331405818462372;
const TANH_7: f32 = -0.05373651534318924;
const TANH_9: f32 = 0.02062816731631756;
const TANH_11: f32 = -0.005692296661436558;

/** The codes of src/backends/wasm/program.ts. */
const RELU = 1;
const SIGMOID = 2;
const TANH = 3;

/** `target[i] = activation(source[i])` for `count` numbers; the two may be the same place. */
export function activate(activation: i32, count: i32, source: usize, target: usize): void {
  const end = source + (<usize>count << 2);
  const whole = source + (<usize>(count & ~3) << 2);
  while (source < whole) {
    v128.store(target, apply(activation, v128.load(source)));
    source += 16;
    target += 16;
  }
  while (source < end) {
    v128.store_lane<f32>(target, apply(activation, v128.load32_splat(source)), 0);
    source += 4;
    target += 4;
  }
}

/** exp(x - max) over its sum, for each row; the sum goes from left to right, one number at a time. */
export function softmax(rows: i32, cols: i32, source: usize, target: usize): void {
  const width = <usize>cols << 2;
  for (let row = 0; row < rows; row++) {
    let max: f32 = -Infinity;
    for (let i: usize = 0; i < width; i += 4) max = f32.max(max, f32.load(source + i));
    let sum: f32 = 0;
    for (let i: usize = 0; i < width; i += 4) {
      const power = f32x4.extract_lane(exp(f32x4.splat(f32.load(source + i) - max)), 0);
      f32.store(target + i, power);
      sum += power;
    }
    for (let i: usize = 0; i < width; i += 4) f32.store(target + i, f32.load(target + i) / sum);
    source += width;
    target += width;
  }
}

function apply(activation: i32, x: v128): v128 {
  switch (activation) {
    case RELU:
      return f32x4.max(x, f32x4.splat(0));
    case SIGMOID:
      return sigmoid(x);
    case TANH:
      return tanh(x);
    default:
      return x;
  }
}

function exp(x: v128): v128 {
  const bounded = f32x4.min(f32x4.max(x, f32x4.splat(EXP_LOWEST)), f32x4.splat(EXP_HIGHEST));
  const round = f32x4.splat(ROUND);
  const n = f32x4.sub(f32x4.add(f32x4.mul(bounded, f32x4.splat(LOG2_E)), round), round);
  const r = f32x4.sub(
    f32x4.sub(bounded, f32x4.mul(n, f32x4.splat(LN2_HIGH))),
    f32x4.mul(n, f32x4.splat(LN2_LOW)),
  );
  let q = f32x4.splat(EXP_6);
  q = f32x4.add(f32x4.mul(q, r), f32x4.splat(EXP_5));
  q = f32x4.add(f32x4.mul(q, r), f32x4.splat(EXP_4));
  q = f32x4.add(f32x4.mul(q, r), f32x4.splat(EXP_3));
  q = f32x4.add(f32x4.mul(q, r), f32x4.splat(EXP_2));
  const p = f32x4.add(f32x4.splat(1), f32x4.add(r, f32x4.mul(f32x4.mul(r, r), q)));
  // 2^n in two factors, for 2^n alone may be no float32; the first product is exact, so only the second rounds.
  const exponent = i32x4.trunc_sat_f32x4_s(n);
  const half = i32x4.shr_s(exponent, 1);
  return f32x4.mul(f32x4.mul(p, powerOfTwo(half)), powerOfTwo(i32x4.sub(exponent, half)));
}

function powerOfTwo(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23);
}

function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  const z = exp(f32x4.neg(f32x4.abs(x)));
  const t = f32x4.div(z, f32x4.add(one, z));
  const u = v128.bitselect(one, z, f32x4.ge(x, f32x4.splat(0)));
  return f32x4.sub(u, f32x4.mul(u, t));
}

function tanh(x: v128): v128 {
  const magnitude = f32x4.abs(x);
  const s = f32x4.mul(magnitude, magnitude);
  let p = f32x4.splat(TANH_11);
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(TANH_9));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(TANH_7));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(TANH_5));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(TANH_3));
  const small = f32x4.add(magnitude, f32x4.mul(magnitude, f32x4.mul(s, p)));

  const one = f32x4.splat(1);
  const power = exp(f32x4.add(magnitude, magnitude));
  const large = f32x4.sub(one, f32x4.div(f32x4.splat(2), f32x4.add(power, one)));

  const result = v128.bitselect(small, large, f32x4.lt(magnitude, f32x4.splat(TANH_SMALL)));
  return v128.or(result, v128.and(x, f32x4.splat(-0.0)));
}
