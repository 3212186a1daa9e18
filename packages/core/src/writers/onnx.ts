/**
 * Writes a net as .onnx, for ONNX Runtime and whatever else runs it: its layers as nodes, in operators no newer than it
 * needs, and classes and source in metadata_props. Our reader gives the same net back. The same net always gives the
 * same bytes. https://github.com/onnx/onnx/blob/main/docs/IR.md
 */

import type { Net } from '../net.ts';
import { encodeModel } from './onnx/encode-model.ts';
import { modelOf } from './onnx/model-of.ts';

/**
 * @throws ArgumentError for a tensor without numbers, for classes or an input shape that do not fit the net, and for a
 * LayerNorm of any number of columns, which ONNX does not have
 */
export function writeOnnx(net: Net): Uint8Array<ArrayBuffer> {
  return encodeModel(modelOf(net));
}
