/** Rows from values of JSON: arrays of numbers, objects with these under "x", or objects of numbers. */

import { quoteName } from '../readers/description/named-arrays.ts';
import { isObject } from '../readers/json.ts';
import { beyondFloat32 } from '../readers/number-formats.ts';
import { classColumn, columnTitle, USUAL_NAMES } from './class-column.ts';
import { parseWord } from './float32-text.ts';
import { cellsOf, isRecord } from './json-record.ts';
import type { JsonValue } from './json-value.ts';
import type { RowClasses, RowOptions, Rows } from './rows.ts';
import { RowsError, within } from './rows-error.ts';

/** What the first row tells of all. */
interface Columns {
  readonly place: string;
  /** Elements of an array, the class among them. */
  readonly width: number;
  /** Where the class stands in an array, or what an object calls it; undefined when there is none. */
  readonly classKey: string | number | undefined;
  /** What an object of numbers calls them. */
  readonly names?: readonly string[] | undefined;
}

interface Cells {
  readonly cells: readonly unknown[];
  readonly object?: Readonly<Record<string, unknown>> | undefined;
  readonly names?: readonly string[];
}

export class JsonTable {
  readonly #options: RowOptions;
  #columns: Columns | undefined;

  constructor(options: RowOptions) {
    this.#options = options;
  }

  /** @throws RowsError with the place of what is no number, and of rows that are not like the first */
  rows(values: readonly JsonValue[]): Rows {
    const numbers: number[] = [];
    const texts: string[] = [];
    for (const { place, value } of values) {
      within(place, () => this.#read(value, place, numbers, texts));
    }
    const { length: rows } = values;
    const x = { rows, cols: numbers.length / rows, data: Float32Array.from(numbers) };
    return { x, classes: this.#columns && classesOf(this.#columns, texts) };
  }

  #read(value: unknown, place: string, numbers: number[], texts: string[]): void {
    const row = this.#cellsOf(value);
    this.#columns ??= this.#columnsOf(row, place);
    const { place: first, width, classKey, names } = this.#columns;
    if (row.cells.length !== width) {
      throw new RowsError(`expected ${width} columns as in ${first}, got ${row.cells.length}`);
    }
    row.cells.forEach((cell, i) => {
      if (i === classKey) texts.push(classText(cell));
      else numbers.push(numberOf(cell, i, names));
    });
    if (typeof classKey === 'string') texts.push(classText(row.object?.[classKey]));
  }

  #cellsOf(value: unknown): Cells {
    const known = this.#columns;
    const mayBeRecord = known === undefined || known.names !== undefined;
    if (mayBeRecord && isRecord(value)) {
      const names = known?.names ?? Object.keys(value);
      return { cells: cellsOf(value, names), names };
    }
    const object = isObject(value) ? value : undefined;
    const cells = object === undefined ? value : object.x;
    if (!Array.isArray(cells)) {
      throw new RowsError(`expected a row such as [1, 2] or {"x": [1, 2]}, got ${kindOf(value)}`);
    }
    return { cells: cells.flat((this.#options.net?.metadata.inputShape?.length ?? 1) - 1), object };
  }

  #columnsOf({ cells, object, names }: Cells, place: string): Columns {
    const { net, classColumn: asked } = this.#options;
    const wanted = net?.inputSize;
    const width = cells.length;
    if (object === undefined) {
      return { place, width, names, classKey: classColumn({ width, names, wanted, asked }) };
    }
    if (wanted !== undefined && width !== wanted) {
      throw new RowsError(`"x": expected ${wanted} columns, got ${width}`);
    }
    if (asked !== undefined && !Object.hasOwn(object, asked)) {
      throw new RowsError(`no "${asked}" for the class: the object has ${Object.keys(object).join(', ')}`);
    }
    return { place, width, classKey: asked ?? USUAL_NAMES.find((name) => Object.hasOwn(object, name)) };
  }
}

function classesOf({ classKey, names }: Columns, texts: readonly string[]): RowClasses | undefined {
  if (classKey === undefined) return undefined;
  const column = typeof classKey === 'number' ? columnTitle(classKey, names) : quoteName(classKey);
  return { column, texts };
}

function numberOf(cell: unknown, i: number, names: readonly string[] | undefined): number {
  const word = typeof cell === 'string' ? parseWord(cell) : undefined;
  if (word !== undefined) return word;
  if (typeof cell === 'number' && Number.isFinite(Math.fround(cell))) return cell;
  const fault =
    typeof cell === 'number' ? ` is ${beyondFloat32(cell)}` : `: expected a number, got ${kindOf(cell)}`;
  throw new RowsError(`column ${columnTitle(i, names)}${fault}`);
}

function classText(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  if (text !== '') return text;
  throw new RowsError(`expected a class as text or a number, got ${kindOf(value)}`);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  if (isObject(value)) return 'an object';
  return (JSON.stringify(value) ?? 'nothing').slice(0, 40);
}
