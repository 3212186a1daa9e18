/** Answers to inference requests, taken apart as a client does. */

import type { Answer } from './service.ts';

export interface ReadOutput {
  readonly name: string;
  readonly datatype: string;
  readonly shape: readonly number[];
  readonly parameters?: { readonly binary_data_size?: number; readonly layer?: string };
  readonly data?: readonly (number | string)[];
  /** The bytes behind the JSON, where it has some. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
}

export interface ReadAnswer {
  readonly model_name: string;
  readonly model_version: string;
  readonly id: string;
  readonly parameters: { readonly backend: string; readonly digest: string; readonly milliseconds: number };
  readonly outputs: readonly ReadOutput[];
}

/** @throws when the bytes behind the JSON are not those that it announces */
export function readAnswer({ bytes, headers }: Pick<Answer, 'bytes' | 'headers'>): ReadAnswer {
  const header = headers.get('Inference-Header-Content-Length');
  let position = header === null ? bytes.length : Number(header);
  const json = JSON.parse(new TextDecoder().decode(bytes.subarray(0, position)));
  const outputs = json.outputs.map((output: ReadOutput) => {
    const size = output.parameters?.binary_data_size;
    if (size === undefined) return { ...output, bytes: undefined };
    position += size;
    return { ...output, bytes: bytes.slice(position - size, position) };
  });
  if (position !== bytes.length) throw new Error(`${bytes.length - position} bytes behind the last output`);
  return { ...json, outputs };
}

/** The numbers of an output, from JSON or from bytes. */
export function numbersOf(output: ReadOutput | undefined): Float32Array<ArrayBuffer> {
  if (output?.bytes !== undefined) return new Float32Array(output.bytes.buffer);
  return Float32Array.from(output?.data ?? [], Number);
}

/** The texts of an output of BYTES. */
export function textsOf(output: ReadOutput | undefined): string[] {
  if (output?.bytes === undefined) return (output?.data ?? []).map(String);
  const view = new DataView(output.bytes.buffer);
  const texts: string[] = [];
  for (let position = 0; position < output.bytes.length; ) {
    const length = view.getUint32(position, true);
    texts.push(new TextDecoder().decode(output.bytes.subarray(position + 4, position + 4 + length)));
    position += 4 + length;
  }
  return texts;
}
