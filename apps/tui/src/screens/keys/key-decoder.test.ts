import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeyDecoder, type Press } from './key-decoder.ts';

/** Keys by name, a paste in quotes. */
function named(presses: readonly Press[]): string {
  return presses.map((press) => ('key' in press ? press.key : JSON.stringify(press.paste))).join(' ');
}

function decoded(...pieces: string[]): string {
  const decoder = new KeyDecoder();
  const presses = pieces.flatMap((piece) => decoder.push(piece));
  return named([...presses, ...decoder.flush()]);
}

const whole = [
  ['jj+?', 'j j + ?'],
  ['가👩', '가 👩'],
  ['\r\n\t\x7f\b', 'enter enter tab backspace backspace'],
  ['\x03\x15', 'ctrl+c ctrl+u'],
  ['\x1b[A\x1b[B\x1b[C\x1b[D', 'up down right left'],
  ['\x1bOA\x1bOF', 'up end'],
  ['\x1b[5~\x1b[6~\x1b[3~\x1b[1~', 'page-up page-down delete home'],
  ['\x1b[1;5C\x1b[Z', 'right shift+tab'],
  ['\x1b[?62;1;6c\x1b[15~j', 'j'],
  ['\x1b[[Aq', 'q'],
  ['\x1bq', 'escape q'],
  ['\x1b\x1b[A', 'escape up'],
  ['\x1b', 'escape'],
  ['\x1b\x1b', 'escape escape'],
  ['\x1b[200~q\x1b[Aq\n\x1b[201~q', '"q\\u001b[Aq\\n" q'],
] as const;

describe('KeyDecoder', () => {
  test.each(whole)('%j is %s', (text, keys) => {
    expect(decoded(text)).toBe(keys);
  });

  test('it does not matter where a slow line cuts', () => {
    const pieces = fc
      .array(fc.constantFrom(...whole.map(([text]) => text).filter((text) => !text.endsWith('\x1b'))))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(pieces, fc.array(fc.nat(100)), (text, cuts) => {
        const places = [...new Set(cuts)].sort((a, b) => a - b);
        const characters = [...text];
        const cut = [0, ...places].map((from, i) => characters.slice(from, places[i]).join(''));
        expect(decoded(...cut)).toBe(decoded(text));
      }),
    );
  });

  test('waits for the rest of a sequence, and not for the rest of a paste', () => {
    const decoder = new KeyDecoder();
    for (const piece of ['\x1b', '[', '1;']) {
      expect(decoder.push(piece)).toEqual([]);
      expect(decoder.isWaiting).toBe(true);
    }
    expect(decoder.push('5A')).toEqual([{ key: 'up' }]);
    expect(decoder.isWaiting).toBe(false);
    decoder.push('\x1b[200~half of');
    expect(decoder.isWaiting).toBe(false);
    expect(decoder.push(' it\x1b[201~')).toEqual([{ paste: 'half of it' }]);
  });

  test('half a sequence that never ends is no key', () => {
    expect(decoded('\x1b[1;')).toBe('');
  });

  test('takes anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(decoded(text)).toBeTypeOf('string');
      }),
    );
  });
});
