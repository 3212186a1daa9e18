/** What a net of ours keeps in metadata_props, where any tool for .onnx shows it. */

import { ModelFormatError } from '../../errors.ts';
import type { NetMetadata } from '../../net.ts';
import { isListOf, isString, parseJson } from '../json.ts';

/** Texts in JSON, one for each score. */
export const CLASSES_KEY = 'glassnet.classes';
export const SOURCE_KEY = 'glassnet.source';

/** @throws ModelFormatError when the classes are no list of texts */
export function metadataOf(entries: ReadonlyMap<string, string>): Pick<NetMetadata, 'classes' | 'source'> {
  const text = entries.get(CLASSES_KEY);
  const classes = text === undefined ? undefined : parseJson(text, `metadata ${CLASSES_KEY}`);
  if (classes !== undefined && !isListOf(classes, isString)) {
    throw new ModelFormatError(`.onnx: metadata ${CLASSES_KEY}: expected a list of texts`);
  }
  const source = entries.get(SOURCE_KEY);
  return { ...(classes && { classes }), ...(source !== undefined && { source }) };
}
