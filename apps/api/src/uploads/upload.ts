/** The body of an upload: a file as it is, several of them as a form, which become one, or a link. */

import { decodeLink, isLink } from '@glassnet/core/link';
import { writeSafetensors } from '@glassnet/core/writers/safetensors';
import { HttpError } from '../answers/http-error.ts';
import type { ModelFile } from '../stores/model-store.ts';
import { isBundle, makeBundle, namesInZip } from './bundle.ts';
import { looksLikeOnnx } from './read-model.ts';

const latin1 = new TextDecoder('latin1');
/** More than a link needs to say that it is one. */
const MOST_PREFIX = 16;
const FORM = /^multipart\/form-data\s*;/i;

/** @throws HttpError 400 for a form without files, or with more than one model; LinkError for a damaged link */
export async function readUpload(body: Uint8Array, contentType: string | undefined): Promise<ModelFile> {
  if (contentType === undefined || !FORM.test(contentType)) return fileFrom(body);
  const files = await filesOf(body, contentType);
  const [only] = files.values();
  if (only === undefined) throw new HttpError(400, 'the form holds no file: expected that of a model');
  if (files.size === 1) return modelFile(only);
  const bundle = makeBundle(files);
  if (isBundle(bundle)) return modelFile(bundle);
  const names = [...files.keys()].join(', ');
  throw new HttpError(
    400,
    `the form holds ${names}: expected one file, or an .onnx and the files that it refers to`,
  );
}

/** A link says a net in a few characters; what is stored of it is a file. */
function fileFrom(body: Uint8Array): ModelFile {
  const isText = isLink(latin1.decode(body.subarray(0, MOST_PREFIX)));
  return modelFile(isText ? writeSafetensors(decodeLink(latin1.decode(body))) : body);
}

export function modelFile(bytes: Uint8Array): ModelFile {
  return { bytes, extension: extensionOf(bytes) };
}

/** By what its readers look for; what none of them takes is refused before it is stored. */
function extensionOf(bytes: Uint8Array): string {
  const names = namesInZip(bytes);
  if (names.some((name) => name.endsWith('.onnx'))) return 'zip';
  if (names.length > 0) return names.some((name) => name.endsWith('.npy')) ? 'npz' : 'pt';
  if (looksLikeOnnx(bytes)) return 'onnx';
  return bytes[0] === 0x80 ? 'pkl' : 'safetensors';
}

async function filesOf(body: Uint8Array, contentType: string): Promise<Map<string, Uint8Array>> {
  const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': contentType } })
    .formData()
    .catch((error) => {
      throw new HttpError(400, `the form cannot be read: ${error instanceof Error ? error.message : error}`);
    });
  const files = new Map<string, Uint8Array>();
  for (const [field, value] of form) {
    if (typeof value !== 'string') files.set(value.name || field, new Uint8Array(await value.arrayBuffer()));
  }
  return files;
}
