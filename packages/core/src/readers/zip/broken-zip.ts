import { ModelFormatError } from '../../errors.ts';

/** What is wrong with a zip file, as an error; `cause` is what the unpacker said. */
export function brokenZip(what: string, cause?: unknown): ModelFormatError {
  return new ModelFormatError(`a broken zip file: ${what}`, { cause });
}
