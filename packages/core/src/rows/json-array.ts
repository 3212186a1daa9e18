/** One array of JSON, whose elements are given as they come. */

import { JSONParser } from '@streamparser/json';
import type { JsonValue } from './json-value.ts';
import { RowsError } from './rows-error.ts';

/** Characters of one element: brackets that are never closed would fill the memory. */
const MOST_ELEMENT = 2 ** 20;

/** The elements that each piece of text completes. @throws RowsError for text that is no JSON, or not all of it */
export async function* jsonArray(texts: AsyncIterable<string>): AsyncGenerator<readonly JsonValue[]> {
  const reader = new ArrayReader();
  for await (const text of texts) yield reader.read(text);
  reader.end();
}

class ArrayReader {
  readonly #parser = new JSONParser({ paths: ['$.*'], keepStack: false });
  #values: JsonValue[] = [];
  #count = 0;
  #sinceElement = 0;

  constructor() {
    this.#parser.onValue = ({ value }) => {
      this.#values.push({ place: `[${this.#count++}]`, value });
      this.#sinceElement = 0;
    };
    this.#parser.onError = (error) => {
      throw new RowsError(`behind [${this.#count - 1}]: not JSON: ${error.message}`, { cause: error });
    };
  }

  read(text: string): readonly JsonValue[] {
    this.#values = [];
    this.#sinceElement += text.length;
    this.#parser.write(text);
    if (this.#sinceElement > MOST_ELEMENT) {
      throw new RowsError(`[${this.#count}]: more than ${MOST_ELEMENT} characters`);
    }
    return this.#values;
  }

  end(): void {
    if (!this.#parser.isEnded) throw new RowsError(`behind [${this.#count - 1}]: the array has no end`);
  }
}
