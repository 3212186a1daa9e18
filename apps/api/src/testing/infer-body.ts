/** Bodies of inference requests, for tests. */

export interface BodyChanges {
  /** Fields of the request or of its input to replace, or with undefined to remove. */
  readonly request?: object;
  readonly input?: object;
}

export function inferBody(
  rows: number,
  cols: number,
  data: unknown,
  { request, input }: BodyChanges = {},
): string {
  return JSON.stringify({
    inputs: [{ name: 'x', datatype: 'FP32', shape: [rows, cols], data, ...input }],
    ...request,
  });
}

export interface BinaryBody {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Record<string, string>;
}

/** JSON, and behind it the bytes of the one tensor. */
export function binaryBody(
  shape: readonly number[],
  datatype: string,
  elements: ArrayBufferView,
  { request, input }: BodyChanges = {},
): BinaryBody {
  const bytes = new Uint8Array(elements.buffer, elements.byteOffset, elements.byteLength);
  const parameters = { binary_data_size: bytes.length };
  const json = new TextEncoder().encode(
    JSON.stringify({ inputs: [{ name: 'x', datatype, shape, parameters, ...input }], ...request }),
  );
  const body = new Uint8Array(json.length + bytes.length);
  body.set(json);
  body.set(bytes, json.length);
  return { body, headers: { 'Inference-Header-Content-Length': String(json.length) } };
}
