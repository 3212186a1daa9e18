/** What is known of one model: each of its versions, served or not, and why not. */

import { HttpError, RETRY_SOON } from '../answers/http-error.ts';
import { describeValue } from '../infer/describe-value.ts';
import { byVersion } from './model-name.ts';
import type { ServedModel } from './served-model.ts';

export interface VersionState {
  /** That of the files which were looked at last; undefined when they are not in the store. */
  readonly stamp: string | undefined;
  /** What is served, which may still be the files before. */
  readonly served: ServedModel | undefined;
  /** Why nothing is served, or why the newest files are not. */
  readonly reason: string;
}

export class ModelVersions {
  readonly name: string;
  /** Whether somebody asked for it not to be served. */
  readonly isUnloaded: boolean;
  readonly states: ReadonlyMap<string, VersionState>;
  /** What is served of it, oldest first. */
  readonly served: readonly ServedModel[];

  constructor(name: string, states: Iterable<readonly [string, VersionState]> = [], isUnloaded = false) {
    this.name = name;
    this.states = new Map([...states].sort(([a], [b]) => byVersion(a, b)));
    this.isUnloaded = isUnloaded;
    this.served = [...this.states.values()].flatMap(({ served = [] }) => served);
  }

  /** Whether a version is served. @throws HttpError 404 for one that there is not */
  serves(version: string): boolean {
    const state = this.states.get(version);
    if (state === undefined) throw this.#unknown(version);
    return state.served !== undefined;
  }

  /** The newest, or the one that is named. @throws HttpError 404 for a version that there is not, 503 for one not served */
  find(version?: string): ServedModel {
    const found = version === undefined ? this.served.at(-1) : this.states.get(version)?.served;
    if (found !== undefined) return found;
    if (version !== undefined && !this.states.has(version)) throw this.#unknown(version);
    throw new HttpError(503, `model "${this.name}" is not served now: ${this.#reason(version)}`, RETRY_SOON);
  }

  unloaded(): ModelVersions {
    const states = Array.from(this.states, ([version, { stamp }]) => {
      return [version, { stamp, served: undefined, reason: 'unloaded' }] as const;
    });
    return new ModelVersions(this.name, states, true);
  }

  #unknown(version: string): HttpError {
    const known = [...this.states.keys()].join(', ');
    const shown = describeValue(version);
    return new HttpError(404, `model "${this.name}" has no version ${shown}: expected one of ${known}`);
  }

  #reason(version: string | undefined): string {
    const state = version === undefined ? [...this.states.values()].at(-1) : this.states.get(version);
    return state?.reason ?? 'it has no version';
  }
}
