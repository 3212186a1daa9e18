/**
 * Writes a net as .npz, which `np.load` opens: W1 (inputs, outputs), b1, W2, b2... in float32, and what a net is besides
 * as arrays of text: `layers`, and where known `classes` and `source`, and `input_shape` as whole numbers. The same net
 * always gives the same bytes.
 * https://numpy.org/doc/stable/reference/generated/numpy.savez.html
 */

import { zipSync } from 'fflate';
import type { Net } from '../net.ts';
import { npyNumbers, npySizes, npyTexts } from './npz/npy-member.ts';
import { writtenNet } from './written-net.ts';

/** As early as a zip file can say. */
const mtime = new Date(1980, 0, 1);

/** @throws ArgumentError for what the reader would refuse */
export function writeNpz(net: Net): Uint8Array<ArrayBuffer> {
  const { layers, tensors } = writtenNet(net);
  const { classes, inputShape, source } = net.metadata;
  const members = [
    ...tensors.map(({ name, shape, data }) => [name, npyNumbers(shape, data)] as const),
    ['layers', npyTexts(layers)] as const,
    ...(classes === undefined ? [] : [['classes', npyTexts(classes)] as const]),
    ...(inputShape === undefined ? [] : [['input_shape', npySizes(inputShape)] as const]),
    ...(source === undefined ? [] : [['source', npyTexts([source])] as const]),
  ];
  const files = members.map(([name, bytes]) => [`${name}.npy`, [bytes, { mtime, level: 0 }] as const]);
  return zipSync(Object.fromEntries(files));
}
