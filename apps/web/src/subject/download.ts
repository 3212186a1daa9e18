/** A bundled model, fetched: the net, rows to try it on, and their true classes where they are known. */

import type { Matrix, Net } from '@glassnet/core';
import { readNet } from '@glassnet/core/reader';
import { readNpy, readNpyMatrix } from '@glassnet/core/readers/npy';
import type { BundledModel } from '@glassnet/models';

export interface Bundled {
  readonly net: Net;
  readonly rows: Matrix;
  readonly classes: ArrayLike<number> | undefined;
}

/** A file that did not arrive; the message names it and what the server or the network said. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError';
}

/** @throws DownloadError; ModelFormatError when what arrived is no model */
export async function loadBundled({ file, input, classes }: BundledModel): Promise<Bundled> {
  const [net, rows, truth] = await Promise.all([
    download(file).then((bytes) => readNet(bytes)),
    download(input).then(readNpyMatrix),
    classes && download(classes).then(readNpy),
  ]);
  return { net, rows, classes: truth?.data };
}

async function download(url: URL): Promise<Uint8Array> {
  const response = await fetch(url).catch((error: unknown) => {
    throw new DownloadError(`${url.href}: ${String(error)}`);
  });
  if (!response.ok) {
    throw new DownloadError(`${url.href}: ${response.status} ${response.statusText}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}
