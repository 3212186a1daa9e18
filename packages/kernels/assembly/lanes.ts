/** The first few numbers of a vector, where the memory behind them belongs to others. */

/** 1 to 4 numbers; the lanes behind them are 0. */
@inline
export function loadFirst(count: i32, place: usize): v128 {
  if (count >= 4) return v128.load(place);
  if (count == 1) return v128.load32_zero(place);
  const two = v128.load64_zero(place);
  return count == 2 ? two : v128.load_lane<f32>(place, two, 2, 8);
}

/** 1 to 4 numbers. */
@inline
export function storeFirst(count: i32, place: usize, numbers: v128): void {
  if (count >= 4) v128.store(place, numbers);
  else if (count == 1) v128.store_lane<f32>(place, numbers, 0);
  else {
    v128.store_lane<f64>(place, numbers, 0);
    if (count == 3) v128.store_lane<f32>(place, numbers, 2, 8);
  }
}
