/** Nets and rows from files, and into them. */

import type { Net } from '@glassnet/core';
import { readNpy } from '@glassnet/core/readers/npy';
import { allRows } from '@glassnet/core/rows/all-rows';
import { classIndices } from '@glassnet/core/rows/class-indices';
import type { BundledModel } from '@glassnet/models';
import { ByteSource } from '../../byte-source.ts';
import { about } from '../../errors.ts';
import { fileExists } from '../../file-exists.ts';
import { type ActivationOptions, bundledModel, modelTitle, openModel } from '../../model-file.ts';
import { readBytes } from '../../read-bytes.ts';
import { writeWholeFile } from '../../write-file.ts';
import type { LabelledRows, OpenedModel } from '../state/state.ts';

/** A net by the name of a file or a preset, or by its link. @throws FileError with what is wrong */
export async function openSource(
  source: string,
  activations?: ActivationOptions,
  howToSay?: string,
): Promise<OpenedModel> {
  const net = await openModel(source, activations, howToSay);
  const bundled = bundledModel(source);
  return { name: modelTitle(source), net, rows: bundled && (await bundledRows(source, bundled)) };
}

/**
 * The same as a person types it, with an activation behind the name of a file that does not say it: `net.pt relu`.
 *
 * @throws FileError with what is wrong
 */
export async function openTyped(text: string): Promise<OpenedModel> {
  const [, file = '', activation] = /^(.+) (\S+)$/.exec(text) ?? [];
  if (file !== '' && !(await fileExists(text))) return openSource(file, { activation });
  return openSource(text, {}, `write it behind the name, as in ${text} relu`);
}

async function bundledRows(name: string, { input, classes }: BundledModel): Promise<LabelledRows> {
  const { x } = await allRows(new ByteSource(input));
  return { name, x, classes: classes && readNpy(await readBytes(classes)).data };
}

/** Rows that the net takes; says from 0 to 1 how far it is. @throws FileError with what is wrong */
export function readRowsFrom(
  path: string,
  net: Net,
  onProgress: (share: number) => void,
): Promise<LabelledRows> {
  return about(path, async () => {
    const bytes = new ByteSource(path);
    const { x, classes } = await allRows(watched(bytes, onProgress), { net });
    return { name: path, x, classes: classes && classIndices(classes, net) };
  });
}

async function* watched(bytes: ByteSource, onProgress: (share: number) => void): AsyncGenerator<Uint8Array> {
  const size = await bytes.size();
  for await (const piece of bytes) {
    yield piece;
    if (size) onProgress(bytes.bytesRead / size);
  }
}

/** False when there is such a file already. @throws FileError when it cannot be written */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<boolean> {
  if (await fileExists(path)) return false;
  await writeWholeFile(path, bytes);
  return true;
}
