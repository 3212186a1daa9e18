/** A bundled model, fetched: the net and the rows to try it on. */

import type { Matrix, Net } from '@glassnet/core';
import { readNet } from '@glassnet/core/reader';
import { readNpyMatrix } from '@glassnet/core/readers/npy';
import type { BundledModel } from '@glassnet/models';

export interface Model {
  readonly net: Net;
  readonly rows: Matrix;
}

/** A file that did not arrive; the message names it and what the server or the network said. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError';
}

/** @throws DownloadError; ModelFormatError when what arrived is no model */
export async function loadModel({ file, input }: BundledModel): Promise<Model> {
  const [net, rows] = await Promise.all([
    download(file).then((bytes) => readNet(bytes)),
    download(input).then(readNpyMatrix),
  ]);
  return { net, rows };
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
