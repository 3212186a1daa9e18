import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelFormatError } from '../errors.ts';
import { parseJson } from './json.ts';

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 20 }), (text) => {
        expect(parseJson(text, 'text')).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each(['{"a":1,"a":1}', '{"W1":1,"\\u00571":2}', '[{"x":{"b":1,"c":"}","b":{}}}]', '{"":1,"" :2}'])(
    'refuses equal keys: %s',
    (text) => {
      expect(() => parseJson(text, 'text')).toThrow(ModelFormatError);
      expect(() => parseJson(text, 'text')).toThrow('is there twice');
    },
  );

  it.each([
    '{"a":{"a":1},"b":{"a":"a"}}',
    '[{"a":1},{"a":1}]',
    '{"a":"\\"a\\":1,","b":"{\\"a\\":1,\\"a\\":2}"}',
  ])('takes equal keys of different objects, and keys within text: %s', (text) => {
    expect(parseJson(text, 'text')).toEqual(JSON.parse(text));
  });

  it.each(['', '{', '{"a":NaN}', "{'a': 1}", '{"a":1,}'])('refuses %s', (text) => {
    expect(() => parseJson(text, 'header')).toThrow(ModelFormatError);
    expect(() => parseJson(text, 'header')).toThrow('header: expected JSON, got');
  });

  it('counts the brackets that stand outside of texts', () => {
    const brackets = '["'.concat('[{\\"'.repeat(100), '"]');
    expect(parseJson(brackets, 'text')).toEqual(['[{"'.repeat(100)]);
    const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(() => parseJson(deep(32), 'text')).not.toThrow();
    expect(() => parseJson(deep(33), 'text')).toThrow('nested more than 32 deep');
  });

  it('takes long texts, and refuses deep nests, without running out of stack', () => {
    expect(parseJson(`{"a":"${'\\n'.repeat(2_000_000)}"}`, 'text')).toHaveProperty('a');
    const depth = 100_000;
    expect(() => parseJson(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`, 'text')).toThrow(
      ModelFormatError,
    );
  });
});
