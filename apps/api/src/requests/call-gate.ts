/** How many do something at a time; who comes when it is full is sent away at once. */

import { HttpError, RETRY_SOON } from '../answers/http-error.ts';

export class CallGate {
  readonly #what: string;
  readonly #most: number;
  #inside = 0;

  /** @param what they are, in words for a person: `calls` */
  constructor(what: string, most: number) {
    this.#what = what;
    this.#most = most;
  }

  get inside(): number {
    return this.#inside;
  }

  /** Whoever enters leaves. @throws HttpError 503 when it is full */
  enter(): void {
    if (this.#inside >= this.#most) {
      throw new HttpError(503, `${this.#most} ${this.#what} are on their way already: try again`, RETRY_SOON);
    }
    this.#inside++;
  }

  leave(): void {
    this.#inside--;
  }
}
