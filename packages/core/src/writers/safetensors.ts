/**
 * Writes a net as .safetensors: its tensors in float32, and in `__metadata__` the layers, classes, shape of an input and
 * source. The same net always gives the same bytes.
 * https://github.com/huggingface/safetensors#format
 */

import type { Net, NetMetadata } from '../net.ts';
import { type WrittenNet, writtenNet } from './written-net.ts';

const LENGTH_BYTES = 8;
const ALIGNMENT = 8;

/** @throws ArgumentError for a tensor without numbers, and for classes or an input shape that do not fit the net */
export function writeSafetensors(net: Net): Uint8Array<ArrayBuffer> {
  const written = writtenNet(net);
  const header = headerOf(written, net.metadata);
  const start = LENGTH_BYTES + header.length;
  const bytes = new Uint8Array(start + written.tensors.reduce((sum, { data }) => sum + 4 * data.length, 0));
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(header.length), true);
  bytes.set(header, LENGTH_BYTES);
  let offset = start;
  for (const { data } of written.tensors) {
    for (const number of data) {
      view.setFloat32(offset, number, true);
      offset += 4;
    }
  }
  return bytes;
}

/** JSON, padded with spaces so that the numbers behind it are aligned. */
function headerOf({ layers, tensors }: WrittenNet, { classes, inputShape, source }: NetMetadata): Uint8Array {
  const metadata = {
    layers: JSON.stringify(layers),
    classes: classes && JSON.stringify(classes),
    input_shape: inputShape && JSON.stringify(inputShape),
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
