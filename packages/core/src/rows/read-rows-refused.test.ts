import { describe, expect, it } from 'vitest';
import { inPieces } from '../../fixtures/streams.ts';
import { matrix } from '../index.ts';
import { writeNpy } from '../writers/npy.ts';
import { npyStart } from '../writers/npy-start.ts';
import { allRows } from './all-rows.ts';

function read(content: string | Uint8Array) {
  return allRows(inPieces(content, [7, 1, 30]));
}

describe('what is no rows', () => {
  it.each([
    ['1,2\n3,x\n', 'line 2, column 2: expected a number, got "x"'],
    ['x,y\n\n1,2\n3,\n', 'line 4, column 2: expected a number (nan for a missing one), got nothing'],
    ['1,y\n3,4\n', 'line 1, column 2: expected a number, got "y"'],
    ['"a\nb",y\n"1","2"\n"3\n",z\n', 'line 4, column 2: expected a number, got "z"'],
    ['1,2\r\n\r\n3\r\n', 'line 3: expected 2 columns as in line 1, got 1'],
    ['x,y\nz,w\n', 'line 2, column 1: expected a number, got "z"'],
    ['1,"2\n', 'line 1: Quoted field unterminated'],
    ['0x10,2\n', 'line 1, column 1: expected a number, got "0x10"'],
    [
      '1,5;2,25\n1;2\n',
      'line 1, column 1: expected a number or the name of a column, got "1,5": decimals come',
    ],
    [
      '# x y\n?,?\n1,2\n',
      'line 2, column 1: expected a number or the name of a column, got "?": a missing number is nan',
    ],
    [
      'NA,\n1,2\n',
      'line 1, column 1: expected a number or the name of a column, got "NA": a missing number is nan',
    ],
    [
      ',\n1,2\n',
      'line 1, column 1: expected a number or the name of a column, got "": a missing number is nan',
    ],
    [
      '$1,$2\n1,2\n',
      'line 1, column 1: expected a number or the name of a column, got "$1": a number stands alone',
    ],
    ['0x10,0x11\n1,2\n', 'got "0x10": a number stands alone, in decimal'],
    ['12:30,x\n1,2\n', 'line 1, column 1: expected a number or the name of a column, got "12:30"'],
    ['x,y\n1,NA\n', 'line 2, column 2: expected a number, got "NA": a missing number is nan'],
    ['x,y\n', 'expected rows of numbers, got only names of columns: "x y" has no number in it'],
    ['a;b\n1,5;2\n', 'line 2, column 1: expected a number, got "1,5": decimals come behind a point'],
    ['', 'expected rows of numbers, got none'],
    [' \n\n', 'expected rows of numbers, got none'],
    ['[]', 'expected rows of numbers, got none'],
    ['[[1,2],7]', '[1]: expected a row such as [1, 2] or {"x": [1, 2]}, got 7'],
    ['1,2\n3,-1e39\n', 'line 2, column 2 is -1e39, which float32 cannot hold'],
    [' 1e400 ,2\n', 'line 1, column 1 is 1e400, which float32 cannot hold'],
    ['[1,2]\n[3e38,4e38]', 'line 2: column 2 is 4e+38, which float32 cannot hold'],
    ['[[1e400]]', '[0]: column 1 is Infinity, which float32 cannot hold'],
    ['[[1,[2]]]', '[0]: column 2: expected a number, got an array'],
    ['[1,"2"]\n', 'line 1: column 2: expected a number, got "2"'],
    ['[1,2]\n[1,null]', 'line 2: column 2: expected a number, got null'],
    [
      '[1,2]\n[1,\n',
      'line 2: expected a row such as [1, 2] or {"x": [1, 2]} on a line of its own, got "[1,"',
    ],
    ['{"y":[1]}', 'line 1: expected a row such as [1, 2] or {"x": [1, 2]}, got an object'],
    ['{"x1":1,"x2":null}', 'line 1: column "x2": expected a number, got null'],
    ['{"x1":1,"x2":2}\n{"x1":1}', 'line 2: expected "x2" as in the first row, got nothing'],
    ['[{"x1":1},{"x1":2,"x3":4}]', '[1]: "x3" is not in the first row'],
    ['[{"x":[1]},{"x1":2}]', '[1]: expected a row such as [1, 2] or {"x": [1, 2]}, got an object'],
    ['{}', 'line 1: expected a row such as [1, 2] or {"x": [1, 2]}, got an object'],
    ['[[]]', '[0]: expected 1 column, got 0'],
    ['[[1,2],[3,4]', 'behind [1]: the array has no end'],
    ['[[1,2],,[3,4]]', 'behind [0]: not JSON: '],
    ['[[1,2]] 3', 'behind [0]: not JSON: '],
  ])('%j', async (content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });

  const small = writeNpy(
    matrix([
      [1, 2],
      [3, 4],
    ]),
  );
  it.each([
    [
      'an archive',
      Uint8Array.of(0x50, 0x4b, 3, 4, 0xff),
      'got a zip archive, as .npz and .xlsx are: np.save(',
    ],
    ['a picture', Uint8Array.of(0x50, 0x4e, 0x47, 0xff), 'got other binary data'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x31, 0, 0x2c, 0), 'text in UTF-16 has to be saved as UTF-8'],
    ['half a header', small.subarray(0, 20), '.npy: the file ends within its header'],
    ['half of the numbers', small.subarray(0, -5), '.npy: ends within row 1 of 2'],
    ['more than the numbers', Uint8Array.of(...small, 0), '.npy: more bytes than its shape needs'],
  ])('%s', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });

  it.each([
    [
      'a whole that does not fit in memory',
      true,
      [100_000_000, 2],
      'np.ascontiguousarray(x) gives the order',
    ],
    [
      'a row that does not',
      false,
      [2, 2 ** 40],
      'a row of 1099511627776 numbers is more than fits in memory',
    ],
  ])('%s, told before any of it is read', async (_, fortranOrder, shape, message) => {
    const start = new TextDecoder('latin1').decode(npyStart('<f4', shape));
    const order = fortranOrder ? start.replace('False', 'True ') : start;
    await expect(read(Uint8Array.from(order, (letter) => letter.charCodeAt(0)))).rejects.toThrow(message);
  });

  it('a line without end', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      while (true) yield new TextEncoder().encode('1,'.repeat(2 ** 19));
    }
    await expect(allRows(endless())).rejects.toThrow('a line of more than 16777216 characters');
  });

  it('brackets without end', async () => {
    for (const bracket of ['[', '{"a":']) {
      async function* endless(): AsyncGenerator<Uint8Array> {
        yield new TextEncoder().encode('[[1],');
        while (true) yield new TextEncoder().encode(bracket.repeat(2 ** 18));
      }
      await expect(allRows(endless())).rejects.toThrow('characters');
    }
  });
});
