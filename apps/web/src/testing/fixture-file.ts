/** Files of the other packages, as a reader would have them on a disk. */

import { bundledModels } from '@glassnet/models';

/** Beside the models, whose addresses the test server knows. */
const fixtures = new URL('../../core/fixtures/', bundledModels.seed.file);

export async function fixtureBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return bytesAt(new URL(path, fixtures));
}

export async function bytesAt(address: URL): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address.href}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** A fixture under the name that it has. */
export async function fixtureFile(path: string): Promise<File> {
  return new File([await fixtureBytes(path)], path.split('/').at(-1) ?? path);
}
