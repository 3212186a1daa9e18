/** The memory of one WebAssembly kernel: regions handed out, taken back and reused. */

import { MemoryLimitError } from '../../errors.ts';

/** Bytes of memory that belong to whoever allocated them. */
export interface Region {
  /** Where it begins, on a cache line of its own: a multiple of 64. */
  readonly pointer: number;
  readonly bytes: number;
}

const PAGE_BYTES = 65536;
const LINE_BYTES = 64;
/** Below lie the constants of the kernel: assembly/build.mjs keeps them there. */
const FIRST = 1024;

export class Heap {
  readonly memory: WebAssembly.Memory;
  /** Asked when nothing is free and the memory cannot grow: frees something, or says that there is nothing to free. */
  makeRoom: () => boolean = () => false;
  /** Free regions by pointer, none adjacent to another. */
  #free: Region[];
  #floats: Float32Array;
  #integers: Int32Array;

  constructor(memory: WebAssembly.Memory) {
    this.memory = memory;
    this.#free = [{ pointer: FIRST, bytes: memory.buffer.byteLength - FIRST }];
    this.#floats = new Float32Array(memory.buffer);
    this.#integers = new Int32Array(memory.buffer);
  }

  /** The whole memory as float32; valid until the next `allocate`. */
  get floats(): Float32Array {
    return this.#floats;
  }

  /** The whole memory as 32-bit integers; valid until the next `allocate`. */
  get integers(): Int32Array {
    return this.#integers;
  }

  /** The first free region that is large enough; makes one when there is none. @throws MemoryLimitError */
  allocate(bytes: number): Region {
    const size = wholeLines(Math.max(1, bytes));
    let index = this.#fitFor(size);
    while (index < 0) {
      if (!this.#grow(size) && !this.makeRoom()) throw this.#full(size);
      index = this.#fitFor(size);
    }
    const { pointer, bytes: available } = this.#free[index]!;
    const rest = { pointer: pointer + size, bytes: available - size };
    this.#free.splice(index, 1, ...(rest.bytes > 0 ? [rest] : []));
    return { pointer, bytes: size };
  }

  /** Takes a region back and joins it with free neighbours. */
  free(region: Region): void {
    const index = this.#free.findIndex((other) => other.pointer > region.pointer);
    const at = index < 0 ? this.#free.length : index;
    const before = this.#free[at - 1];
    const after = this.#free[at];
    const joinsBefore = before !== undefined && endOf(before) === region.pointer;
    const joinsAfter = after !== undefined && endOf(region) === after.pointer;
    const pointer = joinsBefore ? before.pointer : region.pointer;
    const end = joinsAfter ? endOf(after) : endOf(region);
    this.#free.splice(at - Number(joinsBefore), Number(joinsBefore) + Number(joinsAfter), {
      pointer,
      bytes: end - pointer,
    });
  }

  #fitFor(size: number): number {
    return this.#free.findIndex((region) => region.bytes >= size);
  }

  /** Grows by what the free bytes at the end lack to `size`; whether that was possible. */
  #grow(size: number): boolean {
    const old = this.memory.buffer.byteLength;
    const last = this.#free.at(-1);
    const atEnd = last !== undefined && endOf(last) === old ? last.bytes : 0;
    try {
      this.memory.grow(Math.ceil((size - atEnd) / PAGE_BYTES));
    } catch {
      return false;
    }
    this.#floats = new Float32Array(this.memory.buffer);
    this.#integers = new Int32Array(this.memory.buffer);
    this.free({ pointer: old, bytes: this.memory.buffer.byteLength - old });
    return true;
  }

  #full(size: number): MemoryLimitError {
    const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
    return new MemoryLimitError(
      `no room for ${megabytes(size)} in the ${megabytes(this.memory.buffer.byteLength)} of WebAssembly memory`,
    );
  }
}

/** So many bytes, rounded up to whole cache lines. */
export function wholeLines(bytes: number): number {
  return Math.ceil(bytes / LINE_BYTES) * LINE_BYTES;
}

function endOf({ pointer, bytes }: Region): number {
  return pointer + bytes;
}
