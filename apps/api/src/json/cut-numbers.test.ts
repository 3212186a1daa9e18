import { GlassnetError } from '@glassnet/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTurns } from '../slices.ts';
import { fp32 } from '../tensors/datatypes.ts';
import { cutNumbers, EACH } from './cut-numbers.ts';
import { parseJson } from './parse-json.ts';

const PATH = ['inputs', EACH, 'data'] as const;

const bytesOf = (text: string) => new TextEncoder().encode(text);
async function cut(text: string | Uint8Array, most = 1e6) {
  const body = typeof text === 'string' ? bytesOf(text) : text;
  const { rest, lists } = await inTurns(cutNumbers(body, { path: PATH, most }));
  return { rest: parseJson(rest), lists };
}

async function refusalOf(text: string | Uint8Array): Promise<string> {
  try {
    await cut(text);
    return 'taken';
  } catch (error) {
    if (error instanceof GlassnetError) return error.message;
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

describe('cutting a body', () => {
  it('leaves the rest with stand-ins, and the lists by their numbers', async () => {
    const { rest, lists } = await cut(
      '{"id":"a","inputs":[{"datatype":"FP32","data":[1,2]},{"datatype":"INT8","data":[[3],[4]],"x":[5]}],"data":[6]}',
    );
    expect(rest).toEqual({
      id: 'a',
      inputs: [
        { datatype: 'FP32', data: [0] },
        { datatype: 'INT8', data: [1], x: [5] },
      ],
      data: [6],
    });
    const read = await Promise.all(lists.map((list) => inTurns(list.read(fp32))));
    expect(read.map(({ data }) => [...data])).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(read.map(({ shape }) => shape)).toEqual([[2], [2, 1]]);
  });

  it('waits with the numbers until it knows their type, wherever that stands', async () => {
    const { lists } = await cut('{"inputs":[{"data":["]",true],"datatype":"BOOL"}]}');
    expect(() => inTurns(lists[0]!.read(fp32))).toThrow('data[0]: expected a number within float32, got "]"');
  });

  it('knows a key however it is escaped, and the last of two', async () => {
    const escaped = '{"\\u0069nputs":[{"d\\u0061ta":[1],"datatype":"FP32"}]}';
    expect(await cut(escaped)).toMatchObject({ rest: { inputs: [{ data: [0] }] } });
    const twice = '{"inputs":[{"data":[1]}],"inputs":[{"data":[2],"data":[3]}]}';
    const { rest, lists } = await cut(twice);
    expect(rest).toEqual({ inputs: [{ data: [2] }] });
    expect((await inTurns(lists[2]!.read(fp32))).data).toEqual(Float32Array.of(3));
  });

  it('looks for lists only where they belong', async () => {
    for (const text of [
      '{"data":[1]}',
      '[{"data":[1]}]',
      '{"inputs":{"data":[1]}}',
      '{"inputs":[[{"data":[1]}]]}',
      '{"inputs":[{"data":{"data":[1]}}]}',
      '{"outputs":[{"data":[1]}]}',
      '{"inputs":[{"data":"[1]"}]}',
      '{"inputs":["data",[1]]}',
      '"{\\"inputs\\":[{\\"data\\":[1]}]}"',
      '7',
    ]) {
      const { rest, lists } = await cut(text);
      expect([rest, lists.length]).toEqual([JSON.parse(text), 0]);
    }
  });

  it('takes and refuses the rest as JSON.parse does', async () => {
    const key = fc.constantFrom('inputs', 'data', 'datatype', 'x');
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, fc.constantFrom(1, 'FP32', null), tie('list'), tie('object')),
      list: fc.array(tie('value'), { maxLength: 3 }),
      object: fc.dictionary(key, tie('value'), { maxKeys: 3 }),
    }));
    const change = fc.constantFrom(
      '',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      ' ',
      '1',
      '.',
      'e',
      '"data"',
      '[2]',
    );
    const texts = fc.tuple(value, fc.nat(), change, fc.boolean()).map(([tree, at, piece, isWhole]) => {
      const text = JSON.stringify({ inputs: [tree] });
      const i = at % text.length;
      return isWhole ? text : text.slice(0, i) + piece + text.slice(i + 1);
    });
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const refusal = await refusalOf(text);
        const isJson = parsed(text) !== undefined;
        if (refusal === 'taken') {
          // What was skipped because no type stood before it is looked at when its numbers are read.
          const { lists } = await cut(text);
          const refused = await Promise.all(
            lists.map(async (list) => {
              try {
                await inTurns(list.read(fp32));
                return false;
              } catch {
                return true;
              }
            }),
          );
          expect([text, isJson || refused.includes(true)]).toEqual([text, true]);
        } else if (isJson) expect(refusal).toMatch(/^data/);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    'NaN',
    '{',
    '{"a":1}}',
    "{'a':1}",
    '{"a":01}',
    '{"inputs":[{"data":[1]2}]}',
    '{"inputs":[{"data":[1].5}]}',
  ])('%s is not JSON', async (text) => {
    expect(await refusalOf(text)).toMatch(/^the body is not JSON: /);
  });

  it('bytes that are no UTF-8 are not JSON, and a byte order mark in front is nothing', async () => {
    expect(await refusalOf(Uint8Array.of(0x22, 0xff, 0x22))).toMatch(/^the body is not JSON: /);
    expect(await refusalOf('')).toBe('the body is empty: expected a JSON object');
    expect((await cut('\uFEFF{"inputs":[{"data":[1]}]}')).rest).toEqual({ inputs: [{ data: [0] }] });
    expect(await refusalOf('{"inputs":[{"data":[1]\uFEFF}]}')).toMatch(/^the body is not JSON: /);
  });

  it.each([
    ['deep lists', '['.repeat(1e6) + ']'.repeat(1e6), /256|bytes beside its data/],
    ['deep objects', '{"a":'.repeat(1e5) + 0 + '}'.repeat(1e5), /bytes beside its data/],
    ['many keys', `{${'"a":0,'.repeat(1e6)}"a":0}`, /1000 entries beside its data/],
    ['many inputs', `{"inputs":[${'0,'.repeat(1e6)}0]}`, /1000 entries beside its data/],
    ['a long string', `{"a":"${'x'.repeat(1e6)}"}`, /bytes beside its data/],
    ['a string without an end', `{"a":"${'x'.repeat(1e5)}`, /not JSON/],
    ['a list without an end', `{"inputs":[{"data":[${'1,'.repeat(1e5)}`, /not JSON/],
  ])('%s are refused before they cost anything', async (_, text, message) => {
    expect(await refusalOf(text)).toMatch(message);
  });
});
