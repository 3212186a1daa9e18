/** The errors of readers. */

import { GlassnetError } from '@glassnet/kernels/errors';

/** Bytes that are no model, or no model we can run; the message says what was found where, and the way out. */
export class ModelFormatError extends GlassnetError {
  override readonly name: string = 'ModelFormatError';
}

/** A file of weights that does not say which activation stands between them: the caller has to. */
export class MissingActivationError extends ModelFormatError {
  override readonly name = 'MissingActivationError';
}
