import { brokenPickle, type PickleValue } from './value.ts';

/** What the opcodes of a pickle work on: values, of which those above the last mark can be taken together. */
export class PickleStack {
  readonly #values: PickleValue[] = [];
  readonly #marks: number[] = [];

  push(value: PickleValue): void {
    this.#values.push(value);
  }

  pop(): PickleValue {
    this.#checkHeight();
    return this.#values.pop() ?? null;
  }

  top(): PickleValue {
    this.#checkHeight();
    return this.#values.at(-1) ?? null;
  }

  mark(): void {
    this.#marks.push(this.#values.length);
  }

  /** All above the last mark, which goes with them. */
  popToMark(): PickleValue[] {
    const mark = this.#marks.pop();
    if (mark === undefined) throw brokenPickle('it takes values up to a mark that is not there');
    return this.#values.splice(mark);
  }

  popMany(count: number): PickleValue[] {
    return Array.from({ length: count }, () => this.pop()).reverse();
  }

  #checkHeight(): void {
    if (this.#values.length <= (this.#marks.at(-1) ?? 0))
      throw brokenPickle('it takes a value that is not there');
  }
}
