/** The names of models and of their versions: also names of files, so only characters that no system treats as special. */

import { HttpError } from '../answers/http-error.ts';
import { describeValue } from '../infer/describe-value.ts';

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;
const VERSION = /^[1-9][0-9]{0,8}$/;
/** `/v2/models/stats` is the statistics of all. */
const TAKEN = 'stats';

export function isModelName(name: string): boolean {
  return NAME.test(name) && name !== TAKEN;
}

export function isVersion(version: string): boolean {
  return VERSION.test(version);
}

/** @throws HttpError 400 for a name that no model may have */
export function checkModelName(name: string): void {
  if (isModelName(name)) return;
  throw new HttpError(
    400,
    `no model may be called ${describeValue(name)}: expected up to 128 letters, digits, ".", "_" and "-", ` +
      `beginning with a letter or digit, and not "${TAKEN}"`,
  );
}

/** @throws HttpError 400 for what is no version */
export function checkVersion(version: string): void {
  if (isVersion(version)) return;
  throw new HttpError(400, `version ${describeValue(version)}: expected a whole number from 1 to 999999999`);
}

/** Oldest first. */
export function byVersion(a: string, b: string): number {
  return Number(a) - Number(b);
}
