import { describe, expect, it } from 'vitest';
import { inPieces } from '../../fixtures/streams.ts';
import { Affine, matrix, Net } from '../index.ts';
import { writeNpy } from '../writers/npy.ts';
import { allRows } from './all-rows.ts';
import type { RowOptions } from './rows.ts';

const two = { net: new Net([new Affine(matrix([[1], [1]]), Float32Array.of(0))]) };

describe('the class', () => {
  it.each<[string, string | Uint8Array, RowOptions, string, string[]]>([
    ['the last column, where there is one more', '1,2,a\n3,4,b\n', two, '3', ['a', 'b']],
    ['the column of a usual name', 'Label,x1,x2\na,1,2\nb,3,4\n', two, '"Label"', ['a', 'b']],
    ['the more usual of two names', 'x,y,class\n1,2,a\n3,4,b\n', two, '"class"', ['a', 'b']],
    ['the last column of other names', 'id,x1,x2\n1,2,7\n3,4,8\n', two, '"x2"', ['7', '8']],
    [
      'the column of the name that is asked for',
      'x1,kind,x2\n1,a,2\n3,b,4\n',
      { classColumn: 'kind' },
      '"kind"',
      ['a', 'b'],
    ],
    [
      'the column of the place that is asked for',
      '"a b",1,2\nc,3,4\n',
      { classColumn: '1' },
      '1',
      ['a b', 'c'],
    ],
    ['named in a comment', '# k x1 x2\n7 1 2\n8 3 4\n', { classColumn: 'k' }, '"k"', ['7', '8']],
    ['the last of a JSON array', '[1,2,"a"]\n[3,4,0]\n', two, '3', ['a', '0']],
    [
      'under its name in an object',
      '{"x":[1,2],"class":3}\n{"class":"b","x":[3,4]}\n',
      two,
      '"class"',
      ['3', 'b'],
    ],
    [
      'under a usual name beside numbers that have names, too',
      '[{"y":1,"label":"a","x":2},{"x":4,"y":3,"label":"b"}]',
      two,
      '"label"',
      ['a', 'b'],
    ],
    [
      'under the name that is asked for',
      '[{"x":[1,2],"t":1},{"x":[3,4],"t":2}]',
      { classColumn: 't' },
      '"t"',
      ['1', '2'],
    ],
    [
      'the last column of .npy',
      writeNpy(
        matrix([
          [1, 2, 0],
          [3, 4, 9],
        ]),
      ),
      two,
      '3',
      ['0', '9'],
    ],
    [
      'another column of .npy',
      writeNpy(
        matrix([
          [5, 1, 2],
          [0.5, 3, 4],
        ]),
      ),
      { ...two, classColumn: '1' },
      '1',
      ['5', '0.5'],
    ],
  ])('is %s', async (_, content, options, column, texts) => {
    const { x, classes } = await allRows(inPieces(content, [7, 1, 30]), options);
    expect(x).toEqual(
      matrix([
        [1, 2],
        [3, 4],
      ]),
    );
    expect(classes).toEqual({ column, texts });
  });

  it.each<[string, RowOptions, string]>([
    [
      ',x1,x2\n0,1,2\n',
      two,
      'line 2: column 1 has no name, as the index that pandas writes: leave it out with to_csv',
    ],
    [
      'x1,x2\n1,2\n',
      { classColumn: 'kind' },
      'line 2: no column "kind" for the class: the header has x1, x2',
    ],
    ['1,2\n', { classColumn: '3' }, 'these rows have no header; its place works too, from 1 to 2'],
    ['1,2\n', { ...two, classColumn: '1' }, 'line 1: expected 2 columns beside the class in column 1, got 1'],
    ['1\n', { classColumn: '1' }, 'expected 1 column beside the class in column 1, got 0'],
    ['{"x":[1,2]}\n', { classColumn: 'kind' }, 'line 1: no "kind" for the class: the object has x'],
    ['{"x":[1,2],"y":null}\n', {}, 'line 1: expected a class as text or a number, got null'],
    ['1,2,a\n3,4,\n', two, 'line 2, column 3: expected a class, got nothing'],
  ])('is missed in %j', async (content, options, message) => {
    await expect(allRows(inPieces(content, [7]), options)).rejects.toThrow(message);
  });
});
