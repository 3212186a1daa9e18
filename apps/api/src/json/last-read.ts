/** What bytes were read as the last time. Most callers say the same again and again, and only their data is new. */

const LONGEST = 4096;

export class LastRead<Read> {
  #bytes: Uint8Array | undefined;
  #read: Read | undefined;

  /** Undefined unless these are the bytes that were read last. */
  find(bytes: Uint8Array): Read | undefined {
    const known = this.#bytes;
    if (known === undefined || known.length !== bytes.length) return undefined;
    return Buffer.compare(known, bytes) === 0 ? this.#read : undefined;
  }

  keep(bytes: Uint8Array, read: Read): void {
    if (bytes.length > LONGEST) return;
    this.#bytes = bytes.slice();
    this.#read = read;
  }
}
