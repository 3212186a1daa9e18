/**
 * The header of an .npy file: a Python dictionary of three entries, such as
 *
 *     {'descr': '<f8', 'fortran_order': False, 'shape': (2, 4), }
 *
 * Parsed for what it is, a string, a boolean and a tuple of whole numbers; any other Python is refused.
 */

import { ModelFormatError } from '../../errors.ts';
import { mostDimensions } from '../budget.ts';

export interface NpyHeader {
  /** Byte order and number format: `<f8`. */
  readonly descr: string;
  /** Whether the first index, not the last, moves fastest. */
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
}

type PythonValue = string | boolean | readonly number[];

/** A string without escapes, a word, a whole number (Python 2 ends long ones in L), or one of { } ( ) : , */
const TOKEN = /\s*('[^'\\]*'|"[^"\\]*"|[A-Za-z]+|\d+L?|[{}():,])/y;

/** @throws ModelFormatError */
export function parseNpyHeader(text: string): NpyHeader {
  const entries = new HeaderParser(text).dictionary();
  const descr = entries.get('descr');
  const fortranOrder = entries.get('fortran_order');
  const shape = entries.get('shape');
  if (
    entries.size !== 3 ||
    typeof descr !== 'string' ||
    typeof fortranOrder !== 'boolean' ||
    !Array.isArray(shape)
  ) {
    throw malformed(
      "exactly 'descr' (a string), 'fortran_order' (True or False) and 'shape' (a tuple)",
      text,
    );
  }
  return { descr, fortranOrder, shape };
}

class HeaderParser {
  readonly #text: string;
  readonly #tokens: readonly string[];
  #next = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokensOf(text);
  }

  dictionary(): Map<string, PythonValue> {
    const entries = new Map<string, PythonValue>();
    this.#expect('{');
    while (!this.#skip('}')) {
      const key = this.#string();
      this.#expect(':');
      if (entries.has(key)) throw malformed('each key once', this.#text);
      entries.set(key, this.#value());
      if (!this.#skip(',')) {
        this.#expect('}');
        break;
      }
    }
    if (this.#next < this.#tokens.length) throw malformed('nothing after the dictionary', this.#text);
    return entries;
  }

  #value(): PythonValue {
    if (this.#skip('True')) return true;
    if (this.#skip('False')) return false;
    return this.#skip('(') ? this.#tuple() : this.#string();
  }

  /** The rest of a tuple. A single number needs its comma: in Python (3) is no tuple. */
  #tuple(): readonly number[] {
    const numbers: number[] = [];
    while (!this.#skip(')')) {
      numbers.push(this.#wholeNumber());
      if (this.#skip(',')) continue;
      if (numbers.length === 1) throw malformed('a comma after a single size', this.#text);
      this.#expect(')');
      break;
    }
    if (numbers.length > mostDimensions) {
      throw malformed(`at most ${mostDimensions} dimensions`, this.#text);
    }
    return numbers;
  }

  #wholeNumber(): number {
    const token = this.#take();
    const number = /^\d+L?$/.test(token) ? Number.parseInt(token, 10) : Number.NaN;
    if (!Number.isSafeInteger(number)) throw malformed('a whole number as size', this.#text);
    return number;
  }

  #string(): string {
    const token = this.#take();
    if (!/^['"]/.test(token)) throw malformed('a string', this.#text);
    return token.slice(1, -1);
  }

  #expect(token: string): void {
    if (!this.#skip(token)) throw malformed(`"${token}"`, this.#text);
  }

  #skip(token: string): boolean {
    if (this.#tokens[this.#next] !== token) return false;
    this.#next++;
    return true;
  }

  #take(): string {
    return this.#tokens[this.#next++] ?? '';
  }
}

function tokensOf(text: string): string[] {
  const trimmed = text.trimEnd();
  const tokens: string[] = [];
  let end = 0;
  while (end < trimmed.length) {
    TOKEN.lastIndex = end;
    const token = TOKEN.exec(trimmed)?.[1];
    if (token === undefined) throw malformed('a dictionary of Python', text);
    tokens.push(token);
    end = TOKEN.lastIndex;
  }
  return tokens;
}

function malformed(expected: string, text: string): ModelFormatError {
  return new ModelFormatError(
    `.npy header: expected ${expected}, got ${JSON.stringify(text.slice(0, 200).trimEnd())}`,
  );
}
