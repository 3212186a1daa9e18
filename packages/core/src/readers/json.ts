/** JSON that must mean one thing: JSON.parse keeps the last of two equal keys in silence, this refuses both. */

import { ModelFormatError } from '../errors.ts';

/** A brace, or a whole string; behind a key stands its colon. */
const BRACE_OR_STRING = /[{}]|("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?/g;

/** @throws ModelFormatError, naming `what` */
export function parseJson(text: string, what: string): unknown {
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

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ModelFormatError(`${what}: expected JSON, got ${JSON.stringify(text.slice(0, 100))}`);
  }
}
