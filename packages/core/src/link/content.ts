/**
 * What a link holds: a line that says the layers (layer-line.ts), then the numbers: W (inputs, outputs) and b of each
 * affine layer, or those of the columns, in order, as float32 with the lowest byte first.
 */

import { ModelFormatError } from '../errors.ts';
import type { Net } from '../net.ts';
import type { Tensor } from '../readers/description/named-arrays.ts';
import { tensorNames } from '../readers/naming/self-described.ts';
import { netFromTensors } from '../readers/net-from-tensors.ts';
import { numberFormats, numbersOf, roundToFloat32 } from '../readers/number-formats.ts';
import { float32Bytes } from '../writers/float32-bytes.ts';
import { writtenNet } from '../writers/written-net.ts';
import { layerLine, parseLayerLine } from './layer-line.ts';

const LINE_END = 0x0a;

/** @throws ArgumentError for a net that no file of ours can hold */
export function writeContent(net: Net): Uint8Array<ArrayBuffer> {
  const { layers, tensors } = writtenNet(net);
  const line = new TextEncoder().encode(`${layerLine(net, layers)}\n`);
  const bytes = new Uint8Array(line.length + tensors.reduce((sum, { data }) => sum + 4 * data.length, 0));
  bytes.set(line);
  let offset = line.length;
  for (const { data } of tensors) {
    bytes.set(float32Bytes(data), offset);
    offset += 4 * data.length;
  }
  return bytes;
}

/** @throws ModelFormatError for bytes that are no such content */
export function readContent(bytes: Uint8Array): Net {
  const end = bytes.indexOf(LINE_END);
  const { layers, shapes, metadata } = parseLayerLine(
    new TextDecoder().decode(bytes.subarray(0, Math.max(end, 0))),
  );
  const counts = shapes.map((shape) => shape.reduce((product, size) => product * size, 1));
  const numbers = bytes.subarray(end + 1);
  const needed = 4 * counts.reduce((sum, count) => sum + count, 0);
  if (numbers.length !== needed) {
    throw new ModelFormatError(`its layers need ${needed} bytes, it has ${numbers.length}`);
  }
  const names = tensorNames(layers).flat();
  const tensors = new Map<string, Tensor>();
  let offset = 0;
  counts.forEach((count, i) => {
    const data = numbersOf(numberFormats.f4, numbers.subarray(offset, offset + 4 * count));
    tensors.set(names[i] ?? '', { shape: shapes[i] ?? [], data: roundToFloat32(data, 'link') });
    offset += 4 * count;
  });
  return netFromTensors(tensors, { ...metadata, layers }, {});
}
