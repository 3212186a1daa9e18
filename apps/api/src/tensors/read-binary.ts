/** Binary elements, little-endian as the protocol has them and as every machine is that runs WebAssembly, as float32. */

import { ArgumentError } from '@glassnet/core';
import { halfTable } from './half-table.ts';

/** Fills `target` from the bytes of as many elements, wherever in a body they begin. */
export type ReadBinary = (bytes: Uint8Array, target: Float32Array) => void;

export function readFloats(bytes: Uint8Array, target: Float32Array): void {
  new Uint8Array(target.buffer, target.byteOffset, target.byteLength).set(bytes);
}

type NumbersView = new (bytes: ArrayBuffer) => ArrayLike<number>;

/** For types whose elements are numbers to JavaScript: setting rounds each to the nearest float32. */
export function readNumbers(View: NumbersView): ReadBinary {
  return (bytes, target) => target.set(new View(aligned(bytes)));
}

type LongsView = new (bytes: ArrayBuffer) => BigInt64Array | BigUint64Array;

export function readLongs(View: LongsView): ReadBinary {
  return (bytes, target) => {
    const longs = new View(aligned(bytes));
    for (let i = 0; i < longs.length; i++) target[i] = nearestDouble(longs[i] ?? 0n);
  };
}

export function readHalves(bytes: Uint8Array, target: Float32Array): void {
  const table = halfTable();
  const halves = new Uint16Array(aligned(bytes));
  for (let i = 0; i < halves.length; i++) target[i] = table[halves[i] ?? 0] ?? 0;
}

/** @throws ArgumentError for a byte that is neither 0 nor 1 */
export function readTruths(bytes: Uint8Array, target: Float32Array): void {
  const stray = bytes.find((truth) => truth > 1);
  if (stray !== undefined) throw new ArgumentError(`data: expected bytes of 0 or 1 for BOOL, got ${stray}`);
  target.set(bytes);
}

/** A copy at an address that suits elements of any size. */
function aligned(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

const SAFE = 2n ** 53n;
const SPARE_BITS = 11n;
const SPARE = (1n << SPARE_BITS) - 1n;

/**
 * A double from which rounding to float32 gives what rounding the whole number at once does. Where a double has too few
 * bits, the lowest that it has stands for all below it ("rounding to odd"), so that no tie arises that was none.
 */
function nearestDouble(long: bigint): number {
  if (long <= SAFE && long >= -SAFE) return Number(long);
  const kept = long >> SPARE_BITS;
  const odd = (long & SPARE) === 0n ? kept : kept | 1n;
  return Number(odd) * 2 ** Number(SPARE_BITS);
}
