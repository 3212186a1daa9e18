/** What the address calls a net: a preset by its name, any other by its link token, and one too large for that by a number. */

import type { Net } from '@glassnet/core';
import { isPresetName, presets } from '../subject/presets.ts';
import { type Subject, subjectOf } from '../subject/subject.ts';

/** Above, an address is longer than what it is sent through may take. */
const MOST_PARAMETERS = 4000;
const LARGE = /^file-\d+$/;

const names = new WeakMap<Net, string>();
let largeNets = 0;

/** A net that was open before a reload, and that no address can hold. */
export class ForgottenNetError extends Error {
  override readonly name = 'ForgottenNetError';
}

export async function netName({ name, net: original }: Subject, net: Net): Promise<string> {
  if (net === original && name !== undefined && isPresetName(name)) return name;
  const known = names.get(net);
  if (known !== undefined) return known;
  const made = (await linkToken(net)) ?? `file-${++largeNets}`;
  names.set(net, made);
  return made;
}

/** Whether whoever gets that name can open the net. */
export function isShareable(name: string): boolean {
  return !LARGE.test(name);
}

/** Undefined for a net that is too large for a link. */
export async function linkToken(net: Net): Promise<string | undefined> {
  const numbers = net.params.reduce((sum, param) => sum + ('data' in param ? param.data : param).length, 0);
  if (numbers > MOST_PARAMETERS) return undefined;
  const { encodeLink } = await import('@glassnet/core/link');
  return encodeLink(net);
}

/** @throws DownloadError, ForgottenNetError, and what `decodeLink` throws */
export async function openNet(name: string): Promise<Subject> {
  if (isPresetName(name)) return presets[name]();
  if (LARGE.test(name)) throw new ForgottenNetError(name);
  const { decodeLink } = await import('@glassnet/core/link');
  return subjectOf(decodeLink(name), undefined);
}
