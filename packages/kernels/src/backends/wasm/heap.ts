/** The memory of one WebAssembly kernel: regions handed out, taken back and reused. */

import { MemoryLimitError } from '../../errors.ts';

/** Bytes of memory that belong to whoever allocated them. */
export interface Region {
  /** Where it begins, a multiple of 16. */
  readonly pointer: number;
  readonly bytes: number;
}

const PAGE_BYTES = 65536;
const ALIGNMENT = 16;
/** Pointer 0 is never handed out. */
const FIRST = ALIGNMENT;

export class Heap {
  readonly memory: WebAssembly.Memory;
  /** Free regions by pointer, none adjacent to another. */
  #free: Region[];
  readonly #abandoned = new FinalizationRegistry<Region>((region) => this.free(region));
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

  /** The first region that is large enough, growing the memory when none is. @throws MemoryLimitError */
  allocate(bytes: number): Region {
    const size = Math.max(ALIGNMENT, Math.ceil(bytes / ALIGNMENT) * ALIGNMENT);
    let index = this.#free.findIndex((region) => region.bytes >= size);
    if (index < 0) {
      this.#grow(size);
      index = this.#free.length - 1;
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
    const joinsBefore = before !== undefined && before.pointer + before.bytes === region.pointer;
    const joinsAfter = after !== undefined && region.pointer + region.bytes === after.pointer;
    const pointer = joinsBefore ? before.pointer : region.pointer;
    const end = joinsAfter ? after.pointer + after.bytes : region.pointer + region.bytes;
    this.#free.splice(at - Number(joinsBefore), Number(joinsBefore) + Number(joinsAfter), {
      pointer,
      bytes: end - pointer,
    });
  }

  /** Frees the region once nothing refers to `owner` any more, unless `freeNow` comes first. */
  freeWith(owner: WeakKey, region: Region): void {
    this.#abandoned.register(owner, region, owner);
  }

  /** Frees the region of `owner`, which need not go for it. */
  freeNow(owner: WeakKey, region: Region): void {
    this.#abandoned.unregister(owner);
    this.free(region);
  }

  /** Grows so that the last free region holds at least `size` bytes. */
  #grow(size: number): void {
    const old = this.memory.buffer.byteLength;
    const pages = Math.ceil(size / PAGE_BYTES);
    try {
      this.memory.grow(pages);
    } catch {
      throw new MemoryLimitError(
        `no room for ${size} more bytes beside the ${old} of the WebAssembly memory: free other nets or send fewer rows`,
      );
    }
    this.#floats = new Float32Array(this.memory.buffer);
    this.#integers = new Int32Array(this.memory.buffer);
    this.free({ pointer: old, bytes: this.memory.buffer.byteLength - old });
  }
}
