/** The models that are served, by name. */

import type { Net } from '@glassnet/core';
import { HttpError } from './errors/http-error.ts';

export interface ServedModel {
  readonly name: string;
  readonly version: string;
  readonly net: Net;
}

/** A map and not an object, so that no name of a request, `__proto__` included, finds what is not a model. */
export type Models = ReadonlyMap<string, ServedModel>;

/** The name of the one tensor that goes into every model, and of the one that comes out. */
export const INPUT = 'x';
export const OUTPUT = 's';

/** @throws HttpError 404 with the list */
export function findModel(models: Models, name: string): ServedModel {
  const model = models.get(name);
  if (model !== undefined) return model;
  throw new HttpError(404, `unknown model "${name}": expected one of ${[...models.keys()].join(', ')}`);
}
