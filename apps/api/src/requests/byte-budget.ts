/** How many bytes of bodies are held at a time, so that many large ones cannot take all memory. */

import { HttpError, RETRY_SOON } from '../answers/http-error.ts';
import { BodyRooms } from './body-rooms.ts';

export class ByteBudget {
  readonly rooms = new BodyRooms();
  readonly #most: number;
  #held = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get held(): number {
    return this.#held;
  }

  /** @throws HttpError 503 when there is no room for so many more */
  take(bytes: number): void {
    if (this.#held + bytes > this.#most) {
      throw new HttpError(503, 'too many large bodies are on their way: try again', RETRY_SOON);
    }
    this.#held += bytes;
  }

  give(bytes: number): void {
    this.#held -= bytes;
  }
}

/** The room that one request takes, which goes back as a whole. */
export class ByteLoan {
  readonly #budget: ByteBudget;
  #taken = 0;
  #room: Uint8Array<ArrayBuffer> | undefined;

  constructor(budget: ByteBudget) {
    this.#budget = budget;
  }

  /** @throws HttpError 503 when there is no room for so many more */
  take(bytes: number): void {
    this.#budget.take(bytes);
    this.#taken += bytes;
  }

  /** Memory for a body, all of which is to be written. */
  room(length: number): Uint8Array<ArrayBuffer> {
    this.#room = this.#budget.rooms.take(length);
    return this.#room;
  }

  /** Lets others write where the body was. Only for a request that nothing looks at any more, whatever becomes of its answer. */
  reuseRoom(): void {
    if (this.#room !== undefined) this.#budget.rooms.giveBack(this.#room);
    this.#room = undefined;
  }

  giveBack(): void {
    this.#budget.give(this.#taken);
    this.#taken = 0;
  }
}
