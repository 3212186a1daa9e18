/** A net as a file. */

import type { Writable } from 'node:stream';
import type { Net } from '@glassnet/core';
import { describeNet } from '@glassnet/core/describe';
import { about, FileError } from './errors.ts';
import { fileExists } from './file-exists.ts';
import { netBytes } from './net-bytes.ts';
import { netFormatOf } from './net-formats.ts';
import { printable } from './printable.ts';
import type { GlobalOptions } from './program/global-options.ts';
import { wordsFor } from './words/words-for.ts';
import { writeWholeFile } from './write-file.ts';
import { writeTo } from './write-to.ts';

export interface SaveOptions extends Partial<GlobalOptions> {
  /** Replace the file when it exists. */
  readonly force?: boolean | undefined;
}

/**
 * In the format that its name asks for; says on stderr what it wrote.
 *
 * @throws UsageError for a name that asks for no format, FileError when the file exists or cannot be written
 */
export async function saveNet(
  path: string,
  net: Net,
  { force = false, lang }: SaveOptions,
  stderr: Writable,
): Promise<void> {
  const format = netFormatOf(path);
  if (!force && (await fileExists(path))) throw new FileError(`${path}: exists already: --force replaces it`);
  const bytes = await about(path, () => netBytes(net, format));
  await writeWholeFile(path, bytes);
  const { title, params } = describeNet(net);
  await writeTo(stderr, `${printable(path)}  ${wordsFor({ lang }).saved(title, params, bytes.length)}\n`);
}
