/**
 * Memory that large bodies are written into, one after the other. To ask for as much anew and to leave it to the garbage
 * collector takes as long as a net of a few layers for thirty rows.
 */

/** Smaller ones come in one piece, and stay in it. */
const SMALLEST_BYTES = 16 * 1024;
const ROOM_BYTES = 256 * 1024;
const MOST_FREE = 64;

export class BodyRooms {
  readonly #free: ArrayBuffer[] = [];

  /** So many bytes. They may hold anything: whoever takes them writes all of them. */
  take(length: number): Uint8Array<ArrayBuffer> {
    if (length < SMALLEST_BYTES || length > ROOM_BYTES) return new Uint8Array(length);
    return new Uint8Array(this.#free.pop() ?? new ArrayBuffer(ROOM_BYTES), 0, length);
  }

  /** Only for bytes that nobody looks at any more. */
  giveBack({ buffer }: Uint8Array<ArrayBuffer>): void {
    if (buffer.byteLength === ROOM_BYTES && this.#free.length < MOST_FREE) this.#free.push(buffer);
  }
}
