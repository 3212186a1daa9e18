/**
 * Constants lie in memory, in the data of the module. Of a number in the code V8 makes a vector anew at each use, by
 * three instructions; of one in memory it takes one.
 */

export const HALF = memory.data<f32>([0.5]);
export const ONE = memory.data<f32>([1]);
export const TWO = memory.data<f32>([2]);
export const THREE = memory.data<f32>([3]);
export const SIX = memory.data<f32>([6]);
/** The sign alone: -0. */
export const SIGN = memory.data<f32>([-0.0]);

/** The constant at that place, four times. */
@inline
export function splat(place: usize): v128 {
  return v128.load32_splat(place);
}
