/**
 * The data types of the protocol that hold numbers, and how each becomes float32, from JSON and from binary.
 * https://github.com/kserve/open-inference-protocol/blob/main/specification/protocol/inference_rest.md
 */

import type { NumberRange } from '../json/number-scanner.ts';
import {
  type ReadBinary,
  readFloats,
  readHalves,
  readLongs,
  readNumbers,
  readTruths,
} from './read-binary.ts';
import { type ReadText, readNothing, readTruth, readWithin, withinFloat32 } from './read-text.ts';

export interface Datatype {
  readonly name: string;
  /** Bytes of an element in binary. */
  readonly size: number;
  /** What one of its values is in JSON, in words for a person. */
  readonly expected: string;
  readonly readText: ReadText;
  /** Where its values are numbers in JSON: which, so that they are read many at a time. */
  readonly range?: NumberRange;
  readonly readBinary: ReadBinary;
}

const WITHIN_FLOAT32 = 'a number within float32';

/** Of 64 bits, `highest` is the float64 nearest to it: a number of JSON is no finer. */
function whole(
  name: string,
  size: number,
  lowest: number,
  highest: number,
  readBinary: ReadBinary,
): Datatype {
  const expected = `a whole number from ${lowest} to ${highest}`;
  const range = { lowest, highest, isWhole: true };
  return { name, size, expected, range, readText: readWithin(range), readBinary };
}

export const fp32: Datatype = {
  name: 'FP32',
  size: 4,
  expected: WITHIN_FLOAT32,
  range: withinFloat32,
  readText: readWithin(withinFloat32),
  readBinary: readFloats,
};

const datatypes: readonly Datatype[] = [
  fp32,
  { ...fp32, name: 'FP64', size: 8, readBinary: readNumbers(Float64Array) },
  {
    name: 'FP16',
    size: 2,
    expected: 'binary data, for FP16 has no JSON',
    readText: readNothing,
    readBinary: readHalves,
  },
  whole('INT8', 1, -128, 127, readNumbers(Int8Array)),
  whole('INT16', 2, -32768, 32767, readNumbers(Int16Array)),
  whole('INT32', 4, -(2 ** 31), 2 ** 31 - 1, readNumbers(Int32Array)),
  whole('INT64', 8, -(2 ** 63), 2 ** 63 - 1, readLongs(BigInt64Array)),
  whole('UINT8', 1, 0, 255, readNumbers(Uint8Array)),
  whole('UINT16', 2, 0, 65535, readNumbers(Uint16Array)),
  whole('UINT32', 4, 0, 2 ** 32 - 1, readNumbers(Uint32Array)),
  whole('UINT64', 8, 0, 2 ** 64 - 1, readLongs(BigUint64Array)),
  { name: 'BOOL', size: 1, expected: 'true or false', readText: readTruth, readBinary: readTruths },
];

const byName: ReadonlyMap<string, Datatype> = new Map(datatypes.map((datatype) => [datatype.name, datatype]));

export const datatypeNames: readonly string[] = [...byName.keys()];

export function findDatatype(name: string): Datatype | undefined {
  return byName.get(name);
}
