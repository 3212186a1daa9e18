/** Work on things that have names: on each of them one after the other, on different ones at the same time. */

export class InOrder {
  readonly #last = new Map<string, Promise<unknown>>();

  async do<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(name);
    const own = (before ?? Promise.resolve()).then(work);
    const settled = own.catch(() => {});
    this.#last.set(name, settled);
    try {
      return await own;
    } finally {
      if (this.#last.get(name) === settled) this.#last.delete(name);
    }
  }
}
