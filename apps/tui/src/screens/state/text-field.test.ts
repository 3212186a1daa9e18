import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyField, inserted, type TextField, typed } from './text-field.ts';

function after(...keys: string[]): TextField {
  return keys.reduce<TextField>((field, key) => typed(field, key) ?? field, emptyField);
}

describe('a text field', () => {
  test('takes characters where the cursor is', () => {
    expect(after('a', 'c', 'left', 'b')).toEqual({ text: 'abc', cursor: 2 });
    expect(after('가', '나', 'home', '👩‍🔬')).toEqual({ text: '👩‍🔬가나', cursor: '👩‍🔬'.length });
  });

  test('takes whole characters away', () => {
    expect(after('a', '👩‍🔬', 'backspace').text).toBe('a');
    expect(after('👩‍🔬', 'b', 'home', 'delete')).toEqual({ text: 'b', cursor: 0 });
    expect(after('backspace', 'delete', 'left', 'right')).toEqual(emptyField);
  });

  test('forgets a word, or all before the cursor', () => {
    const field = inserted(emptyField, 'open my net');
    expect(typed(field, 'ctrl+w')?.text).toBe('open my ');
    expect(typed(field, 'ctrl+u')?.text).toBe('');
  });

  test('takes a paste on one line', () => {
    expect(inserted(emptyField, 'a\r\nb\x1b[31m').text).toBe('a b [31m');
    expect(inserted(emptyField, 'exe.\u202egnp').text).toBe('exe. gnp');
  });

  test('leaves other keys alone', () => {
    for (const key of ['up', 'enter', 'escape', 'ctrl+c', 'page-down']) {
      expect(typed(emptyField, key)).toBeUndefined();
    }
  });

  test('the cursor is always within the text', () => {
    const keys = fc.array(
      fc.constantFrom('a', '가', 'left', 'right', 'home', 'end', 'backspace', 'delete', 'ctrl+w', 'ctrl+u'),
    );
    fc.assert(
      fc.property(keys, (pressed) => {
        const { text, cursor } = after(...pressed);
        expect(cursor).toBeGreaterThanOrEqual(0);
        expect(cursor).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
