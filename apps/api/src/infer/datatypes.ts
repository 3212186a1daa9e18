/** The data types that JSON carries, and what each of them holds. Whatever comes in is rounded to float32. */

export interface Datatype {
  /** What it holds, in words for a person. */
  readonly expected: string;
  /** The value as a number, or undefined when the data type does not hold it. */
  readonly read: (value: unknown) => number | undefined;
}

const real: Datatype = {
  expected: 'a number within float32',
  read: (value) => (typeof value === 'number' && Number.isFinite(Math.fround(value)) ? value : undefined),
};

const truth: Datatype = {
  expected: 'true or false',
  read: (value) => (typeof value === 'boolean' ? Number(value) : undefined),
};

/** Of 64 bits, `highest` is the float64 nearest to it: a number of JSON is no finer. */
function whole(lowest: number, highest: number): Datatype {
  return {
    expected: `a whole number from ${lowest} to ${highest}`,
    read: (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= lowest && value <= highest
        ? value
        : undefined,
  };
}

const byName: ReadonlyMap<string, Datatype> = new Map([
  ['FP32', real],
  ['FP64', real],
  ['INT8', whole(-128, 127)],
  ['INT16', whole(-32768, 32767)],
  ['INT32', whole(-(2 ** 31), 2 ** 31 - 1)],
  ['INT64', whole(-(2 ** 63), 2 ** 63 - 1)],
  ['UINT8', whole(0, 255)],
  ['UINT16', whole(0, 65535)],
  ['UINT32', whole(0, 2 ** 32 - 1)],
  ['UINT64', whole(0, 2 ** 64 - 1)],
  ['BOOL', truth],
]);

export const datatypeNames: readonly string[] = [...byName.keys()];

export function findDatatype(name: string): Datatype | undefined {
  return byName.get(name);
}
