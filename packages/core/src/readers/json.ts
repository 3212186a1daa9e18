/**
 * JSON that must mean one thing: JSON.parse keeps the last of two equal keys in silence, this refuses both; and it takes
 * nests as deep as memory, this only those that a person would write.
 */

import { ModelFormatError } from '../errors.ts';

const MOST_NESTING = 32;

/** A brace, or a whole string; behind a key stands its colon. */
const BRACE_OR_STRING = /[{}]|("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?/g;

/** @throws ModelFormatError, naming `what` */
export function parseJson(text: string, what: string): unknown {
  checkNesting(text, what);
  const value = parse(text, what);
  const objects: Set<unknown>[] = [];
  for (const [token, string, colon] of text.matchAll(BRACE_OR_STRING)) {
    if (token === '{') objects.push(new Set());
    else if (token === '}') objects.pop();
    else if (string !== undefined && colon !== undefined) {
      const keys = objects.at(-1);
      const key: unknown = JSON.parse(string);
      if (keys?.has(key)) throw new ModelFormatError(`${what}: ${string.slice(0, 100)} is there twice`);
      keys?.add(key);
    }
  }
  return value;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}

export function isString(value: unknown): value is string {
  return typeof value === 'string';
}

/** Before the text is parsed, so that it need not be JSON. */
function checkNesting(text: string, what: string): void {
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '"') isInString = !isInString;
    else if (isInString) i += character === '\\' ? 1 : 0;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    if (depth > MOST_NESTING) throw new ModelFormatError(`${what}: nested more than ${MOST_NESTING} deep`);
  }
}

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ModelFormatError(`${what}: expected JSON, got ${JSON.stringify(text.slice(0, 100))}`);
  }
}
