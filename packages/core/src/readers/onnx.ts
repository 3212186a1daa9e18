/**
 * Reads a net from .onnx, what PyTorch, scikit-learn's converter and others export. The graph is followed from its input
 * to its scores, and what it computes on the way becomes layers; labels and class dictionaries behind the scores become
 * the net's classes. https://github.com/onnx/onnx/blob/main/docs/IR.md
 */

import { layerNameOf } from '../layers/by-name.ts';
import type { Net } from '../net.ts';
import { agreed } from './description/agreement.ts';
import { Costs } from './onnx/costs.ts';
import { decodeModel } from './onnx/decode/model-proto.ts';
import { netOf } from './onnx/net-of.ts';
import { externalFileOf } from './onnx/tensors/external-data.ts';
import type { ReadOptions } from './read-options.ts';

/**
 * @throws ModelFormatError for bytes that are no such file, for a graph that is no net of ours, and for external data
 * that is not handed in; ArgumentError for an option that contradicts the file
 */
export function readOnnx(bytes: Uint8Array, options: ReadOptions = {}): Net {
  const { externalData: files = new Map(), mostNumbers } = options;
  const costs = new Costs([...files.values()].reduce((sum, file) => sum + file.length, bytes.length));
  const net = netOf({ proto: decodeModel(bytes, costs), files, costs, mostNumbers });
  agreed({ layers: net.steps.map(layerNameOf) }, options);
  return net;
}

/**
 * The names of the files that hold weights of the model beside it, such as `model.onnx.data`; none for most models.
 *
 * @throws ModelFormatError for bytes that are no such file, and for a name that leads out of the model's folder
 */
export function externalDataOf(bytes: Uint8Array): readonly string[] {
  const { graph } = decodeModel(bytes, new Costs(bytes.length));
  const names = [...graph.initializers.values()].map(externalFileOf);
  return [...new Set(names.filter((name) => name !== undefined))];
}
