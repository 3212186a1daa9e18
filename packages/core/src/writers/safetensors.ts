/**
 * Writes a net as .safetensors: tensors W1 (inputs, outputs), b1, W2, b2... in float32, and in `__metadata__` the
 * layers, classes and source. The same net always gives the same bytes.
 * https://github.com/huggingface/safetensors#format
 */

import { ArgumentError } from '@glassnet/kernels/errors';
import type { AffineStep } from '@glassnet/kernels/step';
import { layerNameOf } from '../layers/by-name.ts';
import type { Net } from '../net.ts';

interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

const LENGTH_BYTES = 8;
const ALIGNMENT = 8;

/** @throws ArgumentError for weights without rows or columns, and for classes that are not one for each score */
export function writeSafetensors(net: Net): Uint8Array<ArrayBuffer> {
  checkWritable(net);
  const tensors = tensorsOf(net);
  const header = headerOf(net, tensors);
  const start = LENGTH_BYTES + header.length;
  const bytes = new Uint8Array(start + tensors.reduce((sum, { data }) => sum + 4 * data.length, 0));
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(header.length), true);
  bytes.set(header, LENGTH_BYTES);
  let offset = start;
  for (const { data } of tensors) {
    for (const number of data) {
      view.setFloat32(offset, number, true);
      offset += 4;
    }
  }
  return bytes;
}

/** What the reader would refuse is not written. */
function checkWritable({ steps, metadata: { classes }, outputSize }: Net): void {
  if (steps.some((step) => step.kind === 'affine' && step.weights.data.length === 0)) {
    throw new ArgumentError('a net without weights in one of its affine layers cannot be written');
  }
  if (classes !== undefined && outputSize !== undefined && classes.length !== outputSize) {
    throw new ArgumentError(
      `classes: expected ${outputSize} names, one for each score, got ${classes.length}`,
    );
  }
}

function tensorsOf(net: Net): Tensor[] {
  return net.steps
    .filter((step): step is AffineStep => step.kind === 'affine')
    .flatMap(({ weights, bias }, i) => [
      { name: `W${i + 1}`, shape: [weights.rows, weights.cols], data: weights.data },
      { name: `b${i + 1}`, shape: [bias.length], data: bias },
    ]);
}

/** JSON, padded with spaces so that the numbers behind it are aligned. */
function headerOf(net: Net, tensors: readonly Tensor[]): Uint8Array {
  const { classes, source } = net.metadata;
  const metadata = {
    layers: JSON.stringify(net.steps.map(layerNameOf)),
    classes: classes && JSON.stringify(classes),
    source,
  };
  let end = 0;
  const entries = tensors.map(({ name, shape, data }) => {
    const begin = end;
    end += 4 * data.length;
    return [name, { dtype: 'F32', shape, data_offsets: [begin, end] }];
  });
  const json = JSON.stringify({ __metadata__: metadata, ...Object.fromEntries(entries) });
  const text = new TextEncoder().encode(json);
  const padded = new Uint8Array(Math.ceil(text.length / ALIGNMENT) * ALIGNMENT).fill(0x20);
  padded.set(text);
  return padded;
}
