/** A line that the person writes, and where the next character goes. */

export interface TextField {
  readonly text: string;
  /** In code units, between two characters. */
  readonly cursor: number;
}

export const emptyField: TextField = { text: '', cursor: 0 };

const segmenter = new Intl.Segmenter();

/** The field after a key; undefined when the key is none that writes or moves. */
export function typed(field: TextField, key: string): TextField | undefined {
  const { text, cursor } = field;
  const before = text.slice(0, cursor);
  switch (key) {
    case 'backspace':
      return { text: withoutLast(before) + text.slice(cursor), cursor: withoutLast(before).length };
    case 'delete':
      return { text: before + text.slice(after(field)), cursor };
    case 'left':
      return { text, cursor: withoutLast(before).length };
    case 'right':
      return { text, cursor: after(field) };
    case 'home':
    case 'ctrl+a':
      return { text, cursor: 0 };
    case 'end':
    case 'ctrl+e':
      return { text, cursor: text.length };
    case 'ctrl+u':
      return { text: text.slice(cursor), cursor: 0 };
    case 'ctrl+w':
      return { text: withoutWord(before) + text.slice(cursor), cursor: withoutWord(before).length };
    default:
      return isCharacter(key) ? inserted(field, key) : undefined;
  }
}

/** What a line has no room for: other lines, what a terminal would obey, and what turns the direction of writing. */
const UNWRITABLE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** With more text at the cursor, on one line. */
export function inserted({ text, cursor }: TextField, more: string): TextField {
  const line = more.replace(UNWRITABLE, ' ');
  return { text: text.slice(0, cursor) + line + text.slice(cursor), cursor: cursor + line.length };
}

/** Names of keys are longer than any character. */
function isCharacter(key: string): boolean {
  return [...segmenter.segment(key)].length === 1;
}

function withoutLast(text: string): string {
  const last = [...segmenter.segment(text)].at(-1)?.segment ?? '';
  return text.slice(0, text.length - last.length);
}

function withoutWord(text: string): string {
  return text.replace(/\S*\s*$/u, '');
}

/** The place behind the character at the cursor. */
function after({ text, cursor }: TextField): number {
  const [next] = segmenter.segment(text.slice(cursor));
  return cursor + (next?.segment.length ?? 0);
}
