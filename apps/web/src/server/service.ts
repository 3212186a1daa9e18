/** The doors of the service that the page goes through. */

import { type Matrix, matrix } from '@glassnet/core';

/** What the service said instead of an answer, in its own words; or that there is none. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
}

const HEADER_LENGTH = 'Inference-Header-Content-Length';
const FLOAT_BYTES = 4;

/** As far as it is read here. */
interface InferAnswer {
  readonly outputs: readonly [{ readonly shape: readonly [rows: number, cols: number] }];
}

interface TraceAnswer {
  readonly trace: readonly { readonly output: readonly (readonly number[])[] }[];
}

export async function putModel(root: URL, model: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await ask(new URL(`v2/repository/models/${model}`, root), { method: 'PUT', body: bytes });
}

export async function deleteModel(root: URL, model: string): Promise<void> {
  await ask(new URL(`v2/repository/models/${model}`, root), { method: 'DELETE' });
}

/** Numbers go and come as bytes, so that every bit of them does, NaN included. */
export async function infer(root: URL, model: string, x: Matrix): Promise<Matrix> {
  const data = littleEndian(x);
  const header = JSON.stringify({
    parameters: { binary_data_output: true },
    inputs: [
      {
        name: 'x',
        datatype: 'FP32',
        shape: [x.rows, x.cols],
        parameters: { binary_data_size: data.length },
      },
    ],
  });
  const head = new TextEncoder().encode(header);
  const answer = await ask(new URL(`v2/models/${model}/infer`, root), {
    method: 'POST',
    headers: { [HEADER_LENGTH]: String(head.length) },
    body: new Blob([head, data]),
  });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const length = Number(answer.headers.get(HEADER_LENGTH));
  const told: InferAnswer = JSON.parse(new TextDecoder().decode(bytes.subarray(0, length)));
  const [rows, cols] = told.outputs[0].shape;
  return { rows, cols, data: floatsOf(bytes.subarray(length)) };
}

/** The output of every layer. */
export async function trace(root: URL, model: string, { rows, cols, data }: Matrix): Promise<Matrix[]> {
  const x = Array.from({ length: rows }, (_, row) => Array.from(data.subarray(row * cols, (row + 1) * cols)));
  const answer = await ask(new URL(`v1/predict/${model}`, root), {
    method: 'POST',
    body: JSON.stringify({ x, trace: true }),
  });
  const told: TraceAnswer = await answer.json();
  return told.trace.map(({ output }) => matrix(output));
}

async function ask(address: URL, request: RequestInit): Promise<Response> {
  const answer = await fetch(address, request).catch((error: unknown) => {
    throw new ServiceError(`${address.origin}: ${String(error)}`);
  });
  if (answer.ok) return answer;
  throw new ServiceError(`${address.href}: ${answer.status} ${await reasonOf(answer)}`);
}

/** The service says why in JSON; what is no such service, such as a folder on a static host, does not. */
async function reasonOf(answer: Response): Promise<string> {
  try {
    const { error } = await answer.json();
    return String(error);
  } catch {
    return answer.statusText;
  }
}

function littleEndian({ data }: Matrix): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(FLOAT_BYTES * data.length));
  data.forEach((number, i) => {
    view.setFloat32(FLOAT_BYTES * i, number, true);
  });
  return new Uint8Array(view.buffer);
}

function floatsOf(bytes: Uint8Array): Float32Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.length / FLOAT_BYTES }, (_, i) =>
    view.getFloat32(FLOAT_BYTES * i, true),
  );
}
