import { GlassnetError } from '@glassnet/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Datatype, findDatatype, fp32 } from '../tensors/datatypes.ts';
import { NumberList } from './number-list.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function read(text: string, datatype: Datatype = fp32, most = 1e6): NumberList {
  const list = new NumberList(bytesOf(text), 0, { name: 'data', datatype, most });
  while (!list.advance());
  return list;
}

function refusalOf(text: string, datatype?: Datatype, most?: number): string {
  try {
    return `taken as (${read(text, datatype, most).shape})`;
  } catch (error) {
    if (error instanceof GlassnetError) return error.message;
    throw error;
  }
}

function datatype(name: string): Datatype {
  const found = findDatatype(name);
  if (found === undefined) throw new Error(`no data type ${name}`);
  return found;
}

/** Its shape when lists at a depth are all as long, with numbers of float32 at one depth; else undefined. */
function shapeOf(value: unknown): number[] | undefined {
  if (!Array.isArray(value)) {
    return typeof value === 'number' && Number.isFinite(Math.fround(value)) ? [] : undefined;
  }
  const shapes = value.map(shapeOf);
  const [first = []] = shapes;
  return shapes.every((shape) => shape?.join() === first.join()) ? [value.length, ...first] : undefined;
}

function flat(value: unknown): number[] {
  return Array.isArray(value) ? value.flatMap(flat) : [Number(value)];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

describe('a number list', () => {
  it('takes what JSON.parse takes as numbers in even lists, with the same float32, and nothing else', () => {
    const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 }));
    const nested = fc.oneof(
      numbers,
      fc.array(numbers),
      fc.array(fc.array(numbers, { maxLength: 2 }), { maxLength: 3 }),
    );
    const space = fc.constantFrom('', ' ', '\n\t\r ');
    const texts = fc.tuple(nested, space).map(([value, between]) => {
      return JSON.stringify(value)
        .replaceAll(/[[\],]/g, (mark) => between + mark + between)
        .trim();
    });
    const broken = fc.tuple(
      texts,
      fc.nat(),
      fc.constantFrom('', ',', '[', ']', '1', '-', 'x', '""', 'null', '{}'),
    );
    const any = fc.oneof(
      texts,
      broken.map(([text, at, change]) => {
        const i = 1 + (at % text.length);
        return text.slice(0, i) + change + text.slice(i + 1);
      }),
    );
    fc.assert(
      fc.property(any, (text) => {
        const value = parsed(text);
        const shape = shapeOf(value);
        let list: NumberList | undefined;
        try {
          list = read(text);
        } catch (error) {
          if (!(error instanceof GlassnetError)) throw error;
        }
        const isWhole = list?.position === text.length;
        // A list that ends early is one that something stands behind: its reader goes on there, and finds out.
        if (list !== undefined && !isWhole) return;
        expect([text, isWhole]).toEqual([text, shape !== undefined]);
        if (shape === undefined) return;
        expect(list?.numbers).toEqual(Float32Array.from(flat(value)));
        expect(list?.numbers.length).toBe(shape.reduce((product, size) => product * size, 1));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['[]', [0]],
    ['[[],[]]', [2, 0]],
    ['[1,2,3]', [3]],
    [' [ [ 1 ] , [ 2 ] ] ', [2, 1]],
    ['[[[1,2]],[[3,4]],[[5,6]]]', [3, 1, 2]],
  ])('%s has the shape %j', (text, shape) => {
    expect(read(text).shape).toEqual(shape);
  });

  it.each([
    ['[1,[2],3]', 'data[1]: expected a number within float32, got a list'],
    ['[[1,2],3]', 'data[1]: expected a list, got 3'],
    ['[[1,2],[3]]', 'data[1]: expected 2 entries, got 1'],
    ['[[],[1]]', 'data[1]: expected 0 entries, got 1'],
    ['[[[1],[2]],[[3]]]', 'data[1]: expected 2 entries, got 1'],
    ['[[1,"2"]]', 'data[0][1]: expected a number within float32, got "2"'],
    ['[1,{}]', 'data[1]: expected a number within float32, got an object'],
    ['[null]', 'data[0]: expected a number within float32, got null'],
    ['[1,1e39]', 'data[1]: expected a number within float32, got 1e39'],
    ['[1e999]', 'data[0]: expected a number within float32, got 1e999'],
    ['[01]', 'data[0]: expected a number within float32, got 01'],
    ['[1,]', 'data[1]: expected a number within float32, got ]'],
    ['[1', 'the body is not JSON: after data[1] expected "," or "]", got the end of the body'],
    ['[1 2]', 'the body is not JSON: after data[1] expected "," or "]", got 2'],
    ['[1}', 'the body is not JSON: after data[1] expected "," or "]", got }'],
    [`${'['.repeat(17)}1`, `data${'[0]'.repeat(16)}: expected a number within float32, got a list`],
    [
      '[NaN]',
      expect.stringMatching(
        /data\[0\]: expected a number .* got NaN, which JSON has no number for: .*binary/,
      ),
    ],
    ['[-Infinity]', expect.stringContaining('-Infinity, which JSON has no number for')],
    [`["${'y'.repeat(1e5)}"]`, `data[0]: expected a number within float32, got "${'y'.repeat(39)}...`],
  ])('%s is refused', (text, message) => {
    expect(refusalOf(text)).toEqual(message);
  });

  it('holds as many numbers as it may, and no more', () => {
    const text = JSON.stringify(Array(3000).fill(1));
    expect(read(text, fp32, 3000).numbers).toHaveLength(3000);
    expect(refusalOf(text, fp32, 2999)).toBe('more than 2999 numbers: send several calls');
    expect(refusalOf('[1,2]', fp32, 1)).toBe('more than 1 numbers: send several calls');
  });

  it('reads long lists a slice at a time', () => {
    const list = new NumberList(bytesOf(JSON.stringify(Array(200_000).fill(0.25))), 0, {
      name: 'data',
      datatype: fp32,
      most: 1e6,
    });
    let slices = 1;
    while (!list.advance()) slices++;
    expect(slices).toBeGreaterThan(4);
    expect(list.numbers).toEqual(new Float32Array(200_000).fill(0.25));
  });

  it('reads millions of empty lists without holding any of them', () => {
    expect(read(`[${'[],'.repeat(1e6)}[]]`).shape).toEqual([1_000_001, 0]);
  });

  it('holds whole numbers of their range, exactly', () => {
    const ends: [string, string, string][] = [
      ['INT8', '-128', '127'],
      ['INT16', '-32768', '32767'],
      ['INT32', '-2147483648', '2147483647'],
      ['UINT8', '0', '255'],
      ['UINT16', '0', '65535'],
      ['UINT32', '0', '4294967295'],
      ['INT64', '-9223372036854775808', '9223372036854775807'],
      ['UINT64', '0', '18446744073709551615'],
    ];
    for (const [name, lowest, highest] of ends) {
      const text = `[${lowest},${highest},1e2,1.0]`;
      expect(read(text, datatype(name)).numbers).toEqual(
        Float32Array.of(Number(lowest), Number(highest), 100, 1),
      );
      for (const stray of ['0.5', `${highest}0`, '-1e30', 'true', '1234567890123456.5']) {
        expect(refusalOf(`[${stray}]`, datatype(name))).toBe(
          `data[0]: expected a whole number from ${Number(lowest)} to ${Number(highest)}, got ${stray}`,
        );
      }
    }
  });

  it('holds true and false, and only as BOOL', () => {
    expect(read('[[true,false],[false , true]]', datatype('BOOL')).numbers).toEqual(
      Float32Array.of(1, 0, 0, 1),
    );
    expect(refusalOf('[1]', datatype('BOOL'))).toBe('data[0]: expected true or false, got 1');
    expect(refusalOf('[trueish]', datatype('BOOL'))).toContain('expected "," or "]", got ish');
    expect(refusalOf('[true]')).toBe('data[0]: expected a number within float32, got true');
  });

  it('has no JSON for FP16', () => {
    expect(refusalOf('[1]', datatype('FP16'))).toBe(
      'data[0]: expected binary data, for FP16 has no JSON, got 1',
    );
  });
});
