import { bitsOf } from '@glassnet/kernels/bits';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrices } from '../../fixtures/arbitrary-nets.ts';
import { readFixture } from '../../fixtures/read-fixture.ts';
import { inPieces, pieceLengths } from '../../fixtures/streams.ts';
import { Affine, Identity, type Matrix, matrix, Net } from '../index.ts';
import { readNpyMatrix } from '../readers/npy.ts';
import { writeNpy } from '../writers/npy.ts';
import { allRows } from './all-rows.ts';
import type { RowOptions, Rows } from './read-rows.ts';
import { readRows } from './read-rows.ts';

const anyMatrix = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, cols]) => matrices(rows, cols));

/** A net that takes so many columns, or inputs of that shape. */
function netFor(columns: number, inputShape?: readonly number[]): Net {
  const W = { rows: columns, cols: 1, data: new Float32Array(columns) };
  return new Net([new Affine(W, Float32Array.of(0))], { inputShape });
}

function read(content: string | Uint8Array, options?: RowOptions): Promise<Rows> {
  return allRows(inPieces(content, [7, 1, 30]), options);
}

/** Finite numbers beyond float32 are refused. */
function isFloat32(value: number): boolean {
  return !Number.isFinite(value) || Number.isFinite(Math.fround(value));
}

function listed({ rows, cols, data }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, row) => [...data.subarray(row * cols, (row + 1) * cols)]);
}

describe('rows', () => {
  const texts = {
    csv: (cells: string[][]) => cells.map((row) => `${row.join(',')}\n`).join(''),
    'csv without a last line end': (cells: string[][]) => cells.map((row) => row.join(',')).join('\n'),
    'csv of Windows, with a byte order mark': (cells: string[][]) =>
      `\ufeff${cells.map((row) => `${row.join(',')}\r\n`).join('')}`,
    'csv with semicolons, quotes and blank lines': (cells: string[][]) =>
      cells.map((row) => `${row.map((cell) => `"${cell}"`).join(';')}\n\n`).join(''),
    'columns behind tabs': (cells: string[][]) => cells.map((row) => `${row.join('\t')}\r`).join(''),
    'columns aligned by spaces': (cells: string[][]) =>
      cells.map((row) => `${row.map((cell) => cell.padStart(26)).join('')} \n`).join(''),
    'csv with a header': (cells: string[][]) =>
      [cells[0]?.map((_, i) => `x${i}`) ?? [], ...cells].map((row) => `${row.join(', ')}\n`).join(''),
    'what np.savetxt writes': (cells: string[][]) =>
      `# a b\n${cells.map((row) => `${row.join(' ')}\n`).join('')}# end\n`,
    'lines of json': (cells: string[][]) => cells.map((row) => `${json(row)}\n`).join(''),
    'lines of json objects': (cells: string[][]) =>
      cells.map((row) => `{"id": 1, "x": ${json(row)}}\n`).join('\n'),
    'a json array': (cells: string[][]) => `\n [ ${cells.map(json).join(' ,\n')}\n]\n`,
    'what pandas writes as records': (cells: string[][]) =>
      `[${cells.map((row) => `{${row.map((cell, i) => `"x${i}":${json([cell]).slice(1, -1)}`).join()}}`).join()}]`,
    'a json array of objects': (cells: string[][]) => `[${cells.map((row) => `{"x":${json(row)}}`).join()}]`,
  };

  function json(row: readonly string[]): string {
    return `[${row.map((cell) => (/[a-z]{3}/i.test(cell) ? `"${cell}"` : cell)).join(', ')}]`;
  }

  it.each(Object.entries(texts))(
    'are read from %s, with the bits that Number gives, whatever the pieces',
    async (_, write) => {
      const cell = fc.oneof(
        fc.double().filter(isFloat32).map(String),
        fc.float().map(String),
        fc.constantFrom('nan', 'Infinity', '-inf', '1e-50', '-0', '0.1'),
      );
      const table = fc
        .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }))
        .chain(([cols, rows]) =>
          fc.array(fc.array(cell, { minLength: cols, maxLength: cols }), {
            minLength: rows,
            maxLength: rows,
          }),
        );
      await fc.assert(
        fc.asyncProperty(table, pieceLengths, async (cells, lengths) => {
          const { x, classes } = await allRows(inPieces(write(cells), lengths));
          const words = new Map([['-inf', Number.NEGATIVE_INFINITY]]);
          const expected = cells.flat().map((text) => Math.fround(words.get(text) ?? Number(text)));
          expect([x.rows, x.cols, classes]).toEqual([cells.length, cells[0]?.length, undefined]);
          expect(bitsOf(x.data)).toEqual(bitsOf(Float32Array.from(expected)));
        }),
      );
    },
  );

  it('are read from .npy bit for bit, whatever the pieces', async () => {
    await fc.assert(
      fc.asyncProperty(anyMatrix, pieceLengths, async (written, lengths) => {
        const { x } = await allRows(inPieces(writeNpy(written), lengths));
        expect([x.rows, x.cols]).toEqual([written.rows, written.cols]);
        expect(bitsOf(x.data)).toEqual(bitsOf(written.data));
      }),
    );
  });

  it('are read from .npy of other numbers and in the order of Fortran', async () => {
    for (const name of ['fortran-big-endian.npy', 'numpy-seed0-2-4-3.x.npy']) {
      const file = readFixture(name);
      expect((await read(file)).x).toEqual(readNpyMatrix(file));
    }
  });

  it('come in chunks, so that memory holds few of many', async () => {
    const many = { rows: 200_000, cols: 4, data: new Float32Array(800_000).map((_, i) => i % 1000) };
    const line = '0.25,1,2,3\n'.repeat(200_000);
    for (const content of [writeNpy(many), line]) {
      let rows = 0;
      for await (const { x } of readRows(inPieces(content, [2 ** 24]))) {
        expect(x.data.length).toBeLessThan(400_000);
        rows += x.rows;
      }
      expect(rows).toBe(200_000);
    }
  });

  it.each(['x (cm),2nd\n', 'Na,K\n', '넓이,높이\n', '"1x1",\n', 'label,0x0\n'])(
    'come behind the names of their columns, such as %j',
    async (names) => {
      expect(listed((await read(`${names}1,2\n3,4\n`)).x)).toEqual([
        [1, 2],
        [3, 4],
      ]);
    },
  );

  it('come as soon as their line is there', async () => {
    const rows = readRows(inPieces('1,2\n3,4\n', [4]));
    expect(listed((await rows.next()).value.x)).toEqual([[1, 2]]);
    expect(listed((await rows.next()).value.x)).toEqual([[3, 4]]);
  });

  it('let go of a stream that nobody reads on', async () => {
    for (const content of ['1,2\n3,4\n', '[[1,2],[3,4]]', '[1,2]\n[3,4]\n', writeNpy(matrix([[1, 2]]))]) {
      let isClosed = false;
      async function* source(): AsyncGenerator<Uint8Array> {
        try {
          yield* inPieces(content, [content.length]);
          yield new Uint8Array(1);
        } finally {
          isClosed = true;
        }
      }
      for await (const _ of readRows(source())) break;
      expect(isClosed).toBe(true);
    }
  });
});

describe('rows for a net', () => {
  it('may have the shape that its inputs have before they are flattened', async () => {
    const net = netFor(6, [1, 2, 3]);
    const rows = [
      [1, 2, 3, 4, 5, 6],
      [7, 8, 9, 10, 11, 12],
    ];
    const nested = '[[[[1,2,3],[4,5,6]]],[[[7,8,9],[10,11,12]]]]';
    const flat = writeNpy(matrix(rows));
    const deep = new Uint8Array(flat);
    deep.set(
      new TextEncoder().encode(`(2, 1, 2, 3), }`),
      new TextDecoder().decode(flat).indexOf('(2, 6), }'),
    );
    for (const content of [nested, flat, deep])
      expect(listed((await read(content, { net })).x)).toEqual(rows);
  });

  it.each([
    ['1,2\n3,4,5\n', 'line 2: expected 2 columns as in line 1, got 3'],
    ['1,2,3,4\n', 'line 1: expected 2 columns, got 4'],
    ['\n7\n', 'line 2: expected 2 columns, got 1'],
    ['[1,2]\n[3]\n', 'line 2: expected 2 columns as in line 1, got 1'],
    ['{"x":[1]}\n', 'line 1: "x": expected 2 columns, got 1'],
    ['[[1,2],[3,4],[5]]', '[2]: expected 2 columns as in [0], got 1'],
  ])('%j does not fit', async (content, message) => {
    await expect(read(content, { net: netFor(2) })).rejects.toThrow(message);
  });

  it('as .npy of another shape do not fit', async () => {
    const net = netFor(2);
    await expect(read(writeNpy(matrix([[1, 2, 3, 4]])), { net })).rejects.toThrow('(1, 4) does not fit');
  });

  it('of any width are welcome to a net that takes any', async () => {
    expect(listed((await read('1,2,3\n', { net: new Net([new Identity()]) })).x)).toEqual([[1, 2, 3]]);
  });
});
