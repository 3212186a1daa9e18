/**
 * A file that is written beside its name and gets the name when it is whole, so that nobody ever sees half of it,
 * whatever ends the program. A link stays a link: the file that it leads to is the one written. What is no ordinary file,
 * such as /dev/null or a named pipe, is written straight away.
 */

import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, open, realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export class NewFile {
  readonly #handle: FileHandle;
  readonly #target: string;
  /** Undefined when the target itself is written. */
  readonly #temporary: string | undefined;

  private constructor(handle: FileHandle, target: string, temporary: string | undefined) {
    this.#handle = handle;
    this.#target = target;
    this.#temporary = temporary;
    process.on('exit', this.#remove);
  }

  /** Whoever creates one discards it in the end, kept or not. */
  static async create(path: string): Promise<NewFile> {
    const target = await realpath(path).catch(() => path);
    const known = await stat(target).catch(() => undefined);
    if (known?.isFile() === false) return new NewFile(await open(target, 'w'), target, undefined);
    const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
    const handle = await open(temporary, 'wx', known?.mode).catch((error) => {
      if (known === undefined) throw error;
    });
    // A folder that takes no new file may hold one that can be written.
    if (handle === undefined) return new NewFile(await open(target, 'w'), target, undefined);
    // The mode of a file that is made is less than was asked for, by the process's mask.
    if (known !== undefined) await handle.chmod(known.mode);
    return new NewFile(handle, target, temporary);
  }

  /** Behind what was written before. */
  async write(data: string | Uint8Array): Promise<void> {
    await this.#handle.writeFile(data);
  }

  /** Over what was written first. */
  async rewriteStart(data: Uint8Array): Promise<void> {
    await this.#handle.write(data, 0, data.length, 0);
  }

  /** Gives it its name. Nothing more can be written. */
  async keep(): Promise<void> {
    await this.#handle.close();
    if (this.#temporary !== undefined) await rename(this.#temporary, this.#target);
  }

  /** Leaves nothing behind unless it was kept. */
  async discard(): Promise<void> {
    process.off('exit', this.#remove);
    await this.#handle.close();
    this.#remove();
  }

  readonly #remove = (): void => {
    if (this.#temporary !== undefined) rmSync(this.#temporary, { force: true });
  };
}
