/**
 * The errors that are thrown on purpose. Each says what was expected and what came; anything else that
 * reaches a caller is a bug of ours.
 */

/** What every error of this project is: one `instanceof` tells bad input from a bug. */
export class GlassnetError extends Error {
  override readonly name: string = 'GlassnetError';
}

/** Sizes that do not fit together, written as (rows, columns). */
export class ShapeError extends GlassnetError {
  override readonly name = 'ShapeError';
}

/** An argument that no call of this kind accepts, whatever the data. */
export class ArgumentError extends GlassnetError {
  override readonly name = 'ArgumentError';
}

/** A backend name that the registry does not know. */
export class UnknownBackendError extends GlassnetError {
  override readonly name = 'UnknownBackendError';

  constructor(received: string, known: readonly string[]) {
    super(`unknown backend "${received}": expected one of ${known.join(', ')}`);
  }
}

/** A backend that exists but cannot run here; `reason` says what is missing. */
export class BackendUnavailableError extends GlassnetError {
  override readonly name = 'BackendUnavailableError';
  readonly backend: string;
  readonly reason: string;

  constructor(backend: string, reason: string) {
    super(`backend "${backend}" cannot run here: ${reason}`);
    this.backend = backend;
    this.reason = reason;
  }
}

/** A call on a backend after its `close()`, or on loaded steps after their `unload()`. */
export class ClosedError extends GlassnetError {
  override readonly name = 'ClosedError';
}

/** A worker thread that ended before its call did. The call is lost; the next one gets new workers. */
export class WorkerLostError extends GlassnetError {
  override readonly name = 'WorkerLostError';
}

/** More memory than the backend can address. */
export class MemoryLimitError extends GlassnetError {
  override readonly name = 'MemoryLimitError';
}

/** A value as a message shows it: what it is, and of much of it only how much. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40));
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  const name = value.constructor?.name ?? 'Object';
  return 'length' in value ? `${name} of ${value.length}` : name;
}
