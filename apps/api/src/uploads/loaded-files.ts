/** The files that a load request brings along, as Triton has them: `file:VERSION/NAME`, in base64. */

import { HttpError } from '../answers/http-error.ts';
import { describeValue } from '../infer/describe-value.ts';
import type { VersionSource } from '../models/model-loader.ts';

const FILE = /^file:(?<version>\d+)\/(?<name>[\w-][\w.-]*)$/;
const PREFIX = 'file:';

/** By version. @throws HttpError 400 for a file that is no such parameter, or for more than one model in a version */
export function readLoadedFiles(
  parameters: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, VersionSource> {
  const versions = new Map<string, Map<string, Uint8Array>>();
  for (const [key, value] of Object.entries(parameters)) {
    if (!key.startsWith(PREFIX)) continue;
    const { version, name } = FILE.exec(key)?.groups ?? {};
    if (version === undefined || name === undefined || typeof value !== 'string') {
      throw new HttpError(400, `${describeValue(key)}: expected "file:VERSION/NAME" with a file in base64`);
    }
    const files = versions.get(version) ?? new Map<string, Uint8Array>();
    versions.set(version, files.set(name, new Uint8Array(Buffer.from(value, 'base64'))));
  }
  return new Map(Array.from(versions, ([version, files]) => [version, sourceOf(version, files)]));
}

function sourceOf(version: string, files: ReadonlyMap<string, Uint8Array>): VersionSource {
  const named = [...files].filter(([name]) => name.startsWith('model.') || files.size === 1);
  const models = named.length > 1 ? named.filter(([name]) => name.endsWith('.onnx')) : named;
  const [model] = models;
  if (model === undefined || models.length > 1) {
    throw new HttpError(400, `version ${version}: expected one model, such as file:${version}/model.onnx`);
  }
  return { bytes: model[1], config: undefined, companion: async (file) => files.get(file) };
}
