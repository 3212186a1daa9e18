import { brokenPickle } from './value.ts';

/** Bytes from the first to the last, and never past it. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  get offset(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  uint8(): number {
    return this.#view.getUint8(this.#skip(1));
  }

  uint16(): number {
    return this.#view.getUint16(this.#skip(2), true);
  }

  uint32(): number {
    return this.#view.getUint32(this.#skip(4), true);
  }

  int32(): number {
    return this.#view.getInt32(this.#skip(4), true);
  }

  /** As exact as a file can be long. */
  uint64(): number {
    return Number(this.#view.getBigUint64(this.#skip(8), true));
  }

  /** Python's floats are the only numbers that lie with the highest byte first. */
  float64BigEndian(): number {
    return this.#view.getFloat64(this.#skip(8));
  }

  bytes(count: number): Uint8Array {
    const start = this.#skip(count);
    return this.#bytes.subarray(start, start + count);
  }

  text(count: number): string {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.bytes(count));
    } catch (error) {
      if (error instanceof TypeError) throw brokenPickle(`text at byte ${this.#at} that is not UTF-8`);
      throw error;
    }
  }

  /** Up to the next line feed, which is not part of it. */
  line(): string {
    const end = this.#bytes.indexOf(0x0a, this.#at);
    if (end === -1) throw this.#cutOff();
    const text = this.text(end - this.#at);
    this.#skip(1);
    return text;
  }

  #skip(count: number): number {
    const start = this.#at;
    if (count > this.#bytes.length - start) throw this.#cutOff();
    this.#at += count;
    return start;
  }

  #cutOff(): Error {
    return brokenPickle(`it ends within what begins at byte ${this.#at}`);
  }
}
