/** The whole answer as one object of JSON on one line: its rows as they come, then what is known of all of them. */

import type { RowsEncoder } from './rows-encoder.ts';
import { rowsEncoder } from './rows-encoders.ts';
import type { ShownRows, View } from './shown-rows.ts';

/**
 * `{"scores":[[3.9,0.1,-2.2]],"classes":[0],"model":"seed","digest":"..."}`. `classes` are the columns of the highest
 * scores, from 0; in their view there are no other rows.
 */
export class RecordEncoder implements RowsEncoder {
  readonly #view: View;
  readonly #facts: () => object;
  readonly #rows = rowsEncoder('json');
  readonly #classes: (readonly number[])[] = [];
  #before: string;

  /** `facts` is asked when the last rows have come. */
  constructor(view: View, facts: () => object) {
    this.#view = view;
    this.#facts = facts;
    this.#before = view === 'classes' ? '' : `{"${view}":`;
  }

  next(shown: ShownRows): string {
    this.#classes.push(shown.classes);
    if (this.#view === 'classes') return '';
    const text = `${this.#before}${this.#rows.next(shown)}`;
    this.#before = '';
    return text;
  }

  get end(): string {
    const facts = JSON.stringify({ classes: this.#classes.flat(), ...this.#facts() });
    if (this.#view === 'classes') return `${facts}\n`;
    return `${this.#before}${this.#rows.end.trim()},${facts.slice(1)}\n`;
  }
}
