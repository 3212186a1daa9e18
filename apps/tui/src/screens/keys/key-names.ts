/** The names of the keys that are no characters. */

/** By the last byte of a sequence without a number, as ESC [ A. */
const byFinal: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
  M: 'enter',
  Z: 'shift+tab',
};

/** By the number of a sequence that ends in ~, as ESC [ 5 ~. */
const byNumber: Readonly<Record<string, string>> = {
  1: 'home',
  3: 'delete',
  4: 'end',
  5: 'page-up',
  6: 'page-down',
  7: 'home',
  8: 'end',
};

const byCharacter: Readonly<Record<string, string>> = {
  '\b': 'backspace',
  '\t': 'tab',
  '\n': 'enter',
  '\r': 'enter',
  '\x7f': 'backspace',
};

const LAST_CONTROL = 0x1f;
/** Between a control character and its letter: Ctrl-C is 3, C is 67. */
const TO_LETTER = 0x60;

/** The key of an escape sequence, as it stands behind its Escape; undefined for one that we have no use for. Modifiers make no difference. */
export function escapedKey(sequence: string): string | undefined {
  const [, number, final = ''] = /^[[O](\d*)[^~A-Za-z[]*([~A-Za-z])$/.exec(sequence) ?? [];
  return final === '~' ? byNumber[number ?? ''] : byFinal[final];
}

/** The key of a control character; undefined for a character that is its own key. */
export function controlKey(character: string): string | undefined {
  const known = byCharacter[character];
  if (known !== undefined) return known;
  const code = character.charCodeAt(0);
  return code > 0 && code <= LAST_CONTROL ? `ctrl+${String.fromCharCode(code + TO_LETTER)}` : undefined;
}
